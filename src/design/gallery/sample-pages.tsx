import type { VNode } from 'preact'
import type { View } from '../../platform/http/env.ts'
import { blank } from '../../platform/http/form.ts'
import { Actions } from '../actions.tsx'
import { BothWays } from '../both-ways.tsx'
import { Card, Cards } from '../card.tsx'
import { Choices } from '../choices.tsx'
import { Columns } from '../columns.tsx'
import { DateField } from '../date-field.tsx'
import { DurationField } from '../duration-field.tsx'
import { Facts } from '../facts.tsx'
import { Select, TextArea } from '../field.tsx'
import { Filter } from '../filter.tsx'
import { Form, LinkButton } from '../form.tsx'
import { Idea } from '../idea.tsx'
import { Line, Lines } from '../lines.tsx'
import { Pager } from '../pager.tsx'
import { Plates } from '../plates.tsx'
import { Quote } from '../quote.tsx'
import { Section } from '../section.tsx'
import { SitePage } from '../site-page.tsx'
import { Table } from '../table.tsx'

import { examplesIn } from './examples.tsx'
import { AllPartsPage } from './pages.tsx'

/** Whole pages made of our parts with words as people would write them: where one sees whether the parts go together. */
export const samplePages: Record<string, (view: View) => VNode> = {
  board: (view) => <BoardSample view={view} />,
  form: (view) => <FormSample view={view} />,
  personal: (view) => <PersonalSample view={view} />,
  stranger: (view) => <StrangerSample view={view} />,
  parts: (view) => <AllPartsPage view={inAnotherTown(view)} examples={examplesIn(view)} />,
}

const asks = [
  [
    'A lift to the clinic on Tuesday',
    'automobile',
    'Aisha',
    'I use a walking frame. It folds up and fits in any boot.',
  ],
  ['Somebody to read my letters with me', 'memo', 'Bert', 'Once a week would do. I make good coffee.'],
  [
    'Help to learn the bus to Hexham',
    'hiking-boot',
    'Mick',
    'I would like to go with somebody two or three times first.',
  ],
  [
    'We are stuck: the garden gate',
    'hammer-and-wrench',
    'The Thursday group',
    'It does not close, and the goat next door has noticed.',
  ],
] as const

const offers = [
  ['Bread for beginners', 'pot-of-food', 'Tom', 'We bake one loaf together. You take it home.'],
  [
    'Dancing in the hall',
    'guitar',
    'Kate',
    'No steps to learn. I have danced all my life and miss the company.',
  ],
  [
    'Phones and computers, patiently',
    'laptop',
    'Sarah',
    'I was a computer scientist. There are no silly questions.',
  ],
  ['A walk with a dog', 'dog-face', 'Joan', 'Biscuit and I go round the park at four.'],
  ['Planting out and digging over', 'seedling', 'Maria', 'I bring my own tools and a flask.'],
  ['Somewhere quiet to sit', 'hot-beverage', 'Amina', 'My kitchen, Wednesday mornings. Talk or do not talk.'],
] as const

/** A long name, the demo's strip and a letter from the second font file: what stretches the masthead. */
function inAnotherTown(view: View): View {
  const name = 'Llŷn and Eifionydd Time Bank and Carers’ Kitchen'
  const demoPlaces = [
    { href: '#be', label: view.w('design.demo.be') },
    { href: '#letters', label: view.w('design.demo.mails') },
  ]
  return view.community ? { ...view, demoPlaces, community: { ...view.community, name, isDemo: true } } : view
}

function StrangerSample({ view }: { view: View }) {
  return (
    <SitePage
      idea="good-to-know"
      view={{ ...view, actor: null, places: [] }}
      title="Everybody here has something to give"
      lead="Riverside is neighbours, carers, staff and friends who do things for each other. An hour is an hour, whoever gives it."
    >
      <Actions>
        <LinkButton href="#in" label="Come in" />
        <LinkButton href="#new" label="I am new here" secondary />
      </Actions>
      <Plates
        plates={[
          { picture: 'hot-beverage', label: 'Company' },
          { picture: 'automobile', label: 'A lift' },
          { picture: 'seedling', label: 'Gardening' },
          { picture: 'laptop', label: 'Phones' },
          { picture: 'birthday-cake', label: 'Parties' },
          { picture: 'dog-face', label: 'Dogs' },
        ]}
      />
      <Columns
        aside={
          <>
            <Section picture="good-to-know" title="This week" />
            <Quote words="Everyone needs to be needed." by="Sue, who runs the Thursday lunch" />
          </>
        }
      >
        <Section picture="good-to-know" title="How it works" />
        <Idea picture="raising-hands">Say what you could do with. Somebody is glad to be asked.</Idea>
        <Idea picture="wrapped-gift">Say what you like doing. Listening counts as much as plumbing.</Idea>
        <Idea picture="both-ways">Give some, get some. It need never be even.</Idea>
      </Columns>
    </SitePage>
  )
}

function BoardSample({ view }: { view: View }) {
  return (
    <SitePage
      idea="good-to-know"
      view={view}
      kicker="The board"
      title="Who could do with a hand this week?"
      lead="Asks come first, then offers. Everybody may ask, and everybody has something to give."
    >
      <Actions>
        <LinkButton href="#" label="Ask for something" />
        <LinkButton href="#" label="Offer something" secondary />
      </Actions>
      <Section
        picture="good-to-know"
        title="People are asking"
        action={{ href: '#', label: 'All 12 asks' }}
      />
      <Cards big>
        {asks.map(([title, picture, who, words]) => (
          <Card key={title} ask picture={picture} kicker="Asking" title={title} href="#">
            <p>{words}</p>
            <p class="meta">{who}, about 1 hour</p>
          </Card>
        ))}
      </Cards>
      <Section
        picture="good-to-know"
        title="People are offering"
        action={{ href: '#', label: 'All 31 offers' }}
      />
      <Filter action="#" label="Find an offer" submit="Show these">
        <Select
          picture="kind"
          name="kind"
          label="What sort of thing?"
          said={blank}
          options={[
            { value: '', label: 'Anything' },
            { value: 'gardening', label: 'Gardening' },
          ]}
        />
        <Select
          picture="kind"
          name="when"
          label="When?"
          said={blank}
          options={[
            { value: '', label: 'Any time' },
            { value: 'weekend', label: 'At the weekend' },
          ]}
        />
      </Filter>
      <Cards>
        {offers.map(([title, picture, who, words]) => (
          <Card key={title} picture={picture} kicker="Offering" title={title} href="#">
            <p>{words}</p>
            <p class="meta">{who}</p>
          </Card>
        ))}
      </Cards>
      <Pager view={view} newer={null} older={{ href: '#', label: 'Older offers' }} />
    </SitePage>
  )
}

function FormSample({ view }: { view: View }) {
  const said = {
    values: {
      who: 'joan',
      minutes: 'other',
      'minutes-hours': 'two',
      'day-day': '31',
      'day-month': '11',
      words: 'We walked Biscuit twice round the park.',
    },
    problems: {
      minutes: 'Say how long it took, in whole hours and minutes.',
      day: 'There is no 31 November. Look at the day again.',
    },
  }
  return (
    <SitePage
      idea="good-to-know"
      view={view}
      trail={[{ href: '#', label: 'What we did' }]}
      title="What did you two do?"
      lead="Joan sees what you write, and says whether she remembers it the same way."
      problems={said.problems}
    >
      <Form view={view} action="#" said={said} submit="Send it to Joan">
        <Choices
          picture="kind"
          name="way"
          legend="Who helped?"
          said={said}
          usual="i"
          shape="pictures"
          choices={[
            { value: 'i', label: 'I helped Joan', picture: 'raising-hands' },
            { value: 'joan', label: 'Joan helped me', picture: 'wrapped-gift' },
          ]}
        />
        <Choices
          picture="kind"
          name="kind"
          legend="What sort of thing was it?"
          hint="The nearest one will do."
          said={said}
          shape="pictures"
          choices={[
            { value: 'walking', label: 'Walking and sport', picture: 'hiking-boot' },
            { value: 'pets', label: 'Pets', picture: 'dog-face' },
            { value: 'gardening', label: 'Gardening', picture: 'seedling' },
            { value: 'company', label: 'Company and listening', picture: 'hot-beverage' },
            { value: 'computers', label: 'Computers and phones', picture: 'laptop' },
            { value: 'else', label: 'Something else', picture: 'sparkles' },
          ]}
        />
        <DateField
          picture="day"
          view={view}
          name="day"
          legend="What day was it?"
          hint="For example, 14 6 2026."
          said={said}
        />
        <DurationField
          picture="length"
          view={view}
          name="minutes"
          legend="How long did it take?"
          said={said}
        />
        <TextArea
          picture="say"
          name="words"
          label="How was it?"
          hint="Only Joan and you see this."
          said={said}
        />
      </Form>
    </SitePage>
  )
}

function PersonalSample({ view }: { view: View }) {
  const joined = view.w('design.gave-and-received', { gave: '14 h', received: '8 h 30 min' })
  return (
    <SitePage
      idea="good-to-know"
      view={{
        ...view,
        flash: 'Thank you. Joan has been told, and will have a look.',
        undo: { action: '#17', values: {} },
      }}
      face="Amina Yusuf"
      kicker="My page"
      title="Good morning, Amina"
      lead="One thing waits for you, and two people could do with what you are good at."
    >
      <Columns
        aside={
          <>
            <Section
              picture="good-to-know"
              title="What I am good at"
              action={{ href: '#', label: 'Change' }}
            />
            <Lines>
              <Line picture="hot-beverage">
                <p>Being easy to talk to</p>
              </Line>
              <Line picture="speech-balloon">
                <p>Arabic and French</p>
              </Line>
              <Line picture="thread">
                <p>Mending anything with a needle</p>
              </Line>
            </Lines>
            <Quote words="She sat with me till the letter made sense. Then we had cake." by="Bert, in May" />
          </>
        }
      >
        <BothWays
          view={view}
          gave={840}
          received={510}
          note="Since you joined in January. It need never be even."
        />
        <Section picture="good-to-know" title="Waiting for you" />
        <Lines>
          <Line face="Joan Price" end={<LinkButton href="#" label="Have a look" small />}>
            <p>
              <strong>Joan says you walked Biscuit together</strong>
            </p>
            <p class="meta">Sunday 14 June, 1 h 30 min</p>
          </Line>
        </Lines>
        <Section picture="good-to-know" title="You might be up for this" />
        <Cards>
          <Card ask picture="memo" kicker="Asking" title="Somebody to read my letters with me" href="#">
            <p class="meta">Because you said you like reading, and Bert is free on Wednesdays.</p>
          </Card>
          <Card picture="guitar" kicker="Offering" title="Dancing in the hall" href="#">
            <p class="meta">Because you said you would like to move more.</p>
          </Card>
        </Cards>
        <Section picture="good-to-know" title="Lately" action={{ href: '#', label: 'Everything' }} />
        <Table
          picture="statement"
          caption={joined}
          head={[
            { label: 'Day' },
            { label: 'What' },
            { label: 'Gave', number: true },
            { label: 'Received', number: true },
          ]}
        >
          <tr>
            <td>12 Jun 2026</td>
            <th scope="row">Letters with Bert</th>
            <td class="num">1 h</td>
            <td class="num" />
          </tr>
          <tr>
            <td>9 Jun 2026</td>
            <th scope="row">Tom mended my bicycle</th>
            <td class="num" />
            <td class="num">2 h 30 min</td>
          </tr>
          <tr>
            <td>2 Jun 2026</td>
            <th scope="row">Lunch for the Thursday group</th>
            <td class="num">3 h</td>
            <td class="num" />
          </tr>
        </Table>
        <Section picture="good-to-know" title="About me" />
        <Facts
          facts={[
            { picture: 'name', name: 'Please call me', is: 'Amina' },
            { picture: 'telephone', name: 'How to reach me', is: 'Ring, please. I do not hear texts.' },
            { picture: 'see', name: 'Who sees this', is: 'Everybody at Riverside' },
          ]}
        />
      </Columns>
    </SitePage>
  )
}
