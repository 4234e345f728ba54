import type { View } from '../../platform/http/env.ts'
import { Banner } from '../banner.tsx'
import { Columns } from '../columns.tsx'
import { Details } from '../details.tsx'
import { Empty } from '../empty.tsx'
import { DraftNotice } from '../for-scripts.tsx'
import { Idea } from '../idea.tsx'
import { Inset } from '../inset.tsx'
import { Progress } from '../progress.tsx'
import { Quote } from '../quote.tsx'
import { ReadsEasy } from '../reads-easy.ts'
import { Section } from '../section.tsx'
import { Code, Slip } from '../slip.tsx'
import { Steps } from '../steps.tsx'
import { Strip } from '../strip.tsx'
import { Text } from '../text.tsx'
import { Trail } from '../trail.tsx'
import { VisitBar } from '../visit-bar.tsx'
import type { Example } from './examples.tsx'

const visit = { place: 'Tablet by the kitchen', left: 900, stay: '#stay', finish: '#finish', end: '#end' }

export function noticeExamples(view: View): Example[] {
  return [
    {
      component: 'visit-bar',
      name: 'Who is here now, and the way out',
      node: <VisitBar view={view} visit={visit} />,
    },
    {
      component: 'section',
      name: 'With something to do',
      node: (
        <Section
          picture="good-to-know"
          title="People are asking"
          action={{ href: '#11', label: 'All 12 asks' }}
        />
      ),
    },
    {
      component: 'section',
      name: 'With a kicker',
      node: <Section picture="good-to-know" kicker="This week" title="What happened in the hall" />,
    },
    {
      component: 'columns',
      name: 'A story and what stands beside it',
      node: (
        <Columns aside={<Quote words="She sat with me till the letter made sense." by="Bert, in May" />}>
          <Text picture="good-to-know">
            On Thursdays we eat together. Whoever is there cooks, and whoever is there washes up. Nobody
            counts the plates.
          </Text>
        </Columns>
      ),
    },
    {
      component: 'trail',
      name: 'Two pages above this one',
      node: (
        <Trail
          view={view}
          trail={[
            { href: '#what-we-did', label: 'What we did' },
            { href: '#bread', label: 'Tom and Joan baked bread' },
          ]}
          here="Say thank you"
        />
      ),
    },
    {
      component: 'beside',
      name: 'As Easy Read shows an idea',
      node: (
        <ReadsEasy.Provider value={true}>
          <Text picture="gift">You have something to give. Everybody does.</Text>
        </ReadsEasy.Provider>
      ),
    },
    {
      component: 'strip',
      name: 'This is not how things stand now',
      node: <Strip>You are offline. This is how the page looked on Monday.</Strip>,
    },
    {
      component: 'for-scripts',
      name: 'What was begun is offered back',
      node: <DraftNotice view={view} />,
    },
    {
      component: 'banner',
      name: 'News',
      node: (
        <Banner picture="birthday-cake" title="Bert is ninety on Saturday">
          <p>Tea in the hall at three. Bring a song, not a present.</p>
        </Banner>
      ),
    },
    {
      component: 'inset',
      name: 'Good to know',
      node: (
        <Inset>
          <Text picture="good-to-know">You can change this later. Nobody is told when you do.</Text>
        </Inset>
      ),
    },
    {
      component: 'quote',
      name: 'Somebody’s own words',
      node: <Quote words="I came for the bus training.&#10;I stayed for the people." by="Mick" />,
    },
    {
      component: 'idea',
      name: 'One idea a line',
      node: (
        <div>
          <Idea picture="hot-beverage">You can ask for company.</Idea>
          <Idea picture="automobile">You can ask for a lift.</Idea>
        </div>
      ),
    },
    {
      component: 'empty',
      name: 'Nothing yet',
      node: (
        <Empty
          picture="potted-plant"
          words="Nobody has asked for anything this week. Somebody has to be first."
          action={{ href: '#12', label: 'Ask for something' }}
        />
      ),
    },
    {
      component: 'empty',
      name: 'Nothing that fits',
      node: (
        <Empty
          picture="magnifying-glass-tilted-left"
          words="Nobody offers zebra rides yet. Could you?"
          action={{ href: '#15', label: 'Offer it' }}
          also={{ href: '#16', label: 'Ask for it' }}
        />
      ),
    },
    {
      component: 'details',
      name: 'Folded away',
      node: (
        <Details picture="more" summary="Why do we ask for your birthday?">
          <Text picture="good-to-know">So that somebody can bake a cake. You need not say.</Text>
        </Details>
      ),
    },
    {
      component: 'steps',
      name: 'Half way',
      node: (
        <Steps
          view={view}
          label="Joining Riverside"
          steps={[
            { label: 'Say who you are', state: 'done', href: '#13' },
            { label: 'Say what you like doing', state: 'now' },
            { label: 'Meet Quinn for a cup of tea', state: 'later' },
          ]}
        />
      ),
    },
    {
      component: 'progress',
      name: 'Something long',
      node: (
        <Progress
          label="Reading the list"
          words="We have read 120 of 300 rows. This page looks again by itself."
          done={120}
          all={300}
        />
      ),
    },
    {
      component: 'slip',
      name: 'A receipt',
      node: (
        <Slip picture="code" title="Receipt 214">
          <Text picture="good-to-know">Amina gave Bert 1 hour on 12 June 2026.</Text>
        </Slip>
      ),
    },
    {
      component: 'slip',
      name: 'A code to read out',
      node: (
        <Slip picture="code" title="Your code">
          <Code>KITE 4 7 2</Code>
          <p class="meta">It works until Sunday.</p>
        </Slip>
      ),
    },
  ]
}
