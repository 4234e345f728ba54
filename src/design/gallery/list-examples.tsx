import type { View } from '../../platform/http/env.ts'
import { BothWays } from '../both-ways.tsx'
import { Card, Cards } from '../card.tsx'
import { Facts } from '../facts.tsx'
import { Figures } from '../figures.tsx'
import { ActionButton, LinkButton } from '../form.tsx'
import { Line, Lines } from '../lines.tsx'
import { Pager } from '../pager.tsx'
import { Phone } from '../phone.tsx'
import { Face, Picture } from '../picture.tsx'
import { Plates } from '../plates.tsx'
import { ShareMark, Shares } from '../shares.tsx'
import { Table } from '../table.tsx'
import { Tag } from '../tag.tsx'
import type { Example } from './examples.tsx'

export function listExamples(view: View): Example[] {
  return [
    {
      component: 'card',
      name: 'An ask and an offer',
      node: (
        <Cards>
          <Card ask picture="automobile" kicker="Asking" title="A lift to the clinic on Tuesday" href="#1">
            <p>I use a walking frame. It folds up and fits in any boot.</p>
            <p class="meta">Aisha, about 1 hour</p>
          </Card>
          <Card picture="pot-of-food" kicker="Offering" title="Bread for beginners" href="#2">
            <p>We bake one loaf together. You take it home.</p>
            <p class="meta">Tom</p>
          </Card>
        </Cards>
      ),
    },
    {
      component: 'card',
      name: 'Big cards',
      node: (
        <Cards big>
          <Card ask picture="memo" kicker="Asking" title="Somebody to read my letters with me" href="#3">
            <p>Once a week would do. I make good coffee.</p>
          </Card>
        </Cards>
      ),
    },
    {
      component: 'card',
      name: 'A person, with nothing but a name',
      node: (
        <Cards>
          <Card face="Kate Llŷr" title="Kate Llŷr" href="#4" />
          <Card
            face="Sir Bartholomew Featherstonehaugh-Cholmondeley"
            title="Sir Bartholomew Featherstonehaugh-Cholmondeley"
            href="#5"
          >
            <p>Donaudampfschifffahrtsgesellschaftskapitän, retired</p>
          </Card>
        </Cards>
      ),
    },
    {
      component: 'both-ways',
      name: 'Nearly even',
      node: <BothWays view={view} gave={840} received={780} note="Since January. It need never be even." />,
    },
    {
      component: 'both-ways',
      name: 'Only one way so far',
      node: <BothWays view={view} gave={0} received={90} />,
    },
    { component: 'both-ways', name: 'Nothing yet', node: <BothWays view={view} gave={0} received={0} /> },
    {
      component: 'figures',
      name: 'Two numbers that belong together',
      node: (
        <Figures
          figures={[
            { number: '71 %', words: 'of us gave and received this year' },
            { number: '48', words: 'people met somebody new through it' },
          ]}
        />
      ),
    },
    {
      component: 'shares',
      name: 'Parts of a whole, told apart by pattern',
      node: (
        <>
          <Shares parts={[27, 5, 1]} />
          <p class="govuk-body">
            <ShareMark place={0} /> 27 gave and received
          </p>
          <p class="govuk-body">
            <ShareMark place={1} /> 5 gave
          </p>
          <p class="govuk-body">
            <ShareMark place={2} /> 1 received
          </p>
        </>
      ),
    },
    { component: 'phone', name: 'A number to ring', node: <Phone number="01632 960 002" /> },
    {
      component: 'table',
      name: 'A statement',
      node: (
        <Table
          picture="statement"
          caption="What went in and out in June"
          head={[{ label: 'Day' }, { label: 'What' }, { label: 'Gave', number: true }]}
        >
          <tr>
            <td>12 June 2026</td>
            <th scope="row">Letters with Bert</th>
            <td class="num">1 h</td>
          </tr>
          <tr>
            <td>2 June 2026</td>
            <th scope="row">Lunch for the Thursday group, and the washing up after it</th>
            <td class="num">3 h 15 min</td>
          </tr>
        </Table>
      ),
    },
    {
      component: 'facts',
      name: 'About somebody',
      node: (
        <Facts
          facts={[
            { picture: 'name', name: 'Please call me', is: 'Amina' },
            { picture: 'telephone', name: 'How to reach me', is: 'Ring, please. I do not hear texts.' },
            { picture: 'no', name: 'Left out, because there is no answer', is: '' },
          ]}
        />
      ),
    },
    {
      component: 'lines',
      name: 'With a face and something to do',
      node: (
        <Lines>
          <Line face="Joan Price" end={<LinkButton href="#6" label="Look at what Joan says" small />}>
            <p>
              <strong>Joan says you walked Biscuit together</strong>
            </p>
            <p class="meta">Sunday 14 June, 1 h 30 min</p>
          </Line>
          <Line picture="thread" end={<ActionButton view={view} action="#" label="Take it off" small />}>
            <p>Mending anything with a needle</p>
          </Line>
          <Line>
            <p>A line without a picture</p>
          </Line>
        </Lines>
      ),
    },
    {
      component: 'tag',
      name: 'Both sorts',
      node: (
        <p>
          <Tag words="Waiting for Joan" ask /> <Tag words="Agreed by both" />
        </p>
      ),
    },
    {
      component: 'picture',
      name: 'On its plate, small and large, and faces',
      node: (
        <div class="actions">
          <Picture name="seedling" />
          <Picture name="hot-beverage" ask />
          <Picture name="guitar" small />
          <Face name="Amina Yusuf" />
          <Face name="Bert" />
        </div>
      ),
    },
    {
      component: 'plates',
      name: 'A laid table',
      node: (
        <Plates
          plates={[
            { picture: 'hot-beverage', label: 'Company', href: '#20' },
            { picture: 'automobile', label: 'A lift', href: '#21' },
            { picture: 'seedling', label: 'Gardening', href: '#22' },
            { picture: 'globe-showing-europe-africa', label: 'Languages' },
          ]}
        />
      ),
    },
    {
      component: 'pager',
      name: 'In the middle of a list',
      node: (
        <Pager
          view={view}
          newer={{ href: '#7', label: 'Newer offers' }}
          older={{ href: '#8', label: 'Older offers' }}
        />
      ),
    },
  ]
}
