/** Things in the story that still wait for an answer. */
export type Unfinished = {
  giver: string | null
  receiver: string | null
  kind: string
  minutes: number
  note: string
  ago: number
  writtenBy: string
  differently?: { by: string; minutes: number; words: string }
}

export const unfinished: Unfinished[] = [
  {
    giver: 'Tom',
    receiver: 'Amina',
    kind: 'lifts',
    minutes: 45,
    note: 'To the garden centre and back, with a tree',
    ago: 2,
    writtenBy: 'Tom',
  },
  {
    giver: 'Bert',
    receiver: 'Quinn',
    kind: 'repairs',
    minutes: 30,
    note: 'Sharpened the hedge shears',
    ago: 3,
    writtenBy: 'Quinn',
  },
  {
    giver: 'Mick',
    receiver: 'Bert',
    kind: 'shopping',
    minutes: 45,
    note: 'Heavy shopping',
    ago: 1,
    writtenBy: 'Mick',
  },
  {
    giver: 'Rose',
    receiver: null,
    kind: 'crafts',
    minutes: 60,
    note: 'Flowers for the front desk',
    ago: 4,
    writtenBy: 'Rose',
  },
  {
    giver: 'Priya',
    receiver: 'Sue',
    kind: 'computers',
    minutes: 60,
    note: 'Photos off the old phone',
    ago: 5,
    writtenBy: 'Priya',
    differently: {
      by: 'Sue',
      minutes: 90,
      words: 'You stayed for tea and did the tablet as well. I think it was an hour and a half.',
    },
  },
]
