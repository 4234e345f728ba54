import { Inset } from '../../design/inset.tsx'
import { Text } from '../../design/text.tsx'
import type { Ctx, View } from '../../platform/http/env.ts'
import { shortId } from '../../platform/ids.ts'
import { AskedToSign } from '../agreement/ask.tsx'
import { todayIn } from '../exchanges/today.ts'
import { getJoiningNews, type JoiningNews } from './queries.ts'
import { joining } from './urls.ts'

/** Both notes together, for one's own page: one question to the database. */
export async function comingInNote(c: Ctx) {
  const { db, actor, view } = c.var
  const news = await getJoiningNews(db, actor)
  return (
    <>
      <JoiningNote view={view} news={news} />
      <AskedToSign view={view} mine={news.word} today={todayIn(c)} />
    </>
  )
}

/** On one's own page: who waits to be welcomed, whom I welcome, and my own path until its end. */
function JoiningNote({ view, news }: { view: View; news: JoiningNews }) {
  const { w } = view
  const { waiting, welcomes, ownId } = news
  // At a wall these pages are not there.
  if (view.shared?.visit || (waiting === 0 && welcomes.length === 0 && !ownId)) return null
  const path = (id: string) => joining.show.to({ arrivalId: shortId(id) })
  return (
    <Inset>
      {waiting > 0 && (
        <Text picture="welcome">
          <a class="govuk-link" href={joining.index.to()}>
            {w('joining.me.waiting', { count: waiting })}
          </a>
        </Text>
      )}
      {welcomes.map(({ id, name }) => (
        <Text key={id} picture="people">
          <a class="govuk-link" href={path(id)}>
            {w('joining.me.welcomes', { name })}
          </a>
        </Text>
      ))}
      {ownId && (
        <Text picture="welcome">
          <a class="govuk-link" href={path(ownId)}>
            {w('joining.me.own')}
          </a>
        </Text>
      )}
    </Inset>
  )
}
