/** Something that happened again and again: who for whom (null: for the place as a whole), from and to how many days ago. */
export type Strand = {
  giver: string | null
  receiver: string | null
  kind: string
  minutes: number
  every: number
  from: number
  to: number
  note: string
  comeBack?: 'hours' | 'pot' | 'thanks'
  thanks?: string
}

/** A year of life, in the threads it was made of. */
export const strands: Strand[] = [
  { giver: 'Joe', receiver: null, kind: 'cooking', minutes: 120, every: 9, from: 198, to: 3, note: 'Lunch together', comeBack: 'pot' },
  { giver: 'Chloe', receiver: null, kind: 'cooking', minutes: 120, every: 14, from: 190, to: 5, note: 'Lunch together, on the vegetables' },
  { giver: 'Arthur', receiver: null, kind: 'cooking', minutes: 60, every: 21, from: 300, to: 10, note: 'Washing up after lunch' },
  { giver: 'Kate', receiver: null, kind: 'music', minutes: 90, every: 7, from: 90, to: 2, note: 'Flamenco in the big room', thanks: 'Fourteen people danced who said they never would.' },
  { giver: 'Sarah', receiver: null, kind: 'computers', minutes: 120, every: 30, from: 350, to: 20, note: 'The booking system, again', thanks: 'We can all see the rota now. That is you.' },
  { giver: 'Uli', receiver: null, kind: 'being-around', minutes: 60, every: 14, from: 270, to: 6, note: 'Opened up on Monday' },
  { giver: 'Peggy', receiver: null, kind: 'being-around', minutes: 120, every: 14, from: 280, to: 4, note: 'Front desk' },
  { giver: 'Olu', receiver: null, kind: 'hosting', minutes: 60, every: 28, from: 220, to: 14, note: 'The hall, chairs out and back', comeBack: 'pot' },
  { giver: 'Dawn', receiver: null, kind: 'organising', minutes: 90, every: 30, from: 250, to: 15, note: 'The books' },
  { giver: 'Tom', receiver: 'Elsie', kind: 'gardening', minutes: 60, every: 14, from: 290, to: 8, note: 'Cut the grass', thanks: 'I can see the bird table from my chair again.' },
  { giver: 'Elsie', receiver: 'Tom', kind: 'sewing', minutes: 45, every: 60, from: 280, to: 40, note: 'Three pairs of trousers' },
  { giver: 'Elsie', receiver: 'Priya', kind: 'teaching', minutes: 60, every: 21, from: 160, to: 9, note: 'Knitting from the beginning' },
  { giver: 'Priya', receiver: 'Len', kind: 'computers', minutes: 45, every: 20, from: 165, to: 11, note: 'Grandson on the screen', thanks: 'He waved at me. From Canada!' },
  { giver: 'Len', receiver: 'Elsie', kind: 'lifts', minutes: 30, every: 14, from: 330, to: 5, note: 'Church and back' },
  { giver: 'Amina', receiver: 'Mick', kind: 'languages', minutes: 60, every: 14, from: 320, to: 7, note: 'Urdu at the kitchen table' },
  { giver: 'Mick', receiver: 'Amina', kind: 'repairs', minutes: 30, every: 90, from: 300, to: 30, note: 'The bicycle does not click any more' },
  { giver: 'Ines', receiver: 'Amina', kind: 'caring', minutes: 60, every: 10, from: 80, to: 3, note: 'Tea with Mum while Amina ran', thanks: 'My first ten kilometres. Thank you for Mum’s stories.' },
  { giver: 'Amina', receiver: 'Sarah', kind: 'cooking', minutes: 90, every: 45, from: 250, to: 25, note: 'Three dinners that freeze' },
  { giver: 'Mick', receiver: 'Bert', kind: 'shopping', minutes: 45, every: 7, from: 350, to: 4, note: 'Heavy shopping' },
  { giver: 'Bert', receiver: 'Tom', kind: 'repairs', minutes: 30, every: 60, from: 280, to: 33, note: 'Sharpened the shears' },
  { giver: 'Bert', receiver: 'Hattie', kind: 'repairs', minutes: 30, every: 75, from: 300, to: 50, note: 'Sharpened kitchen knives' },
  { giver: 'Hattie', receiver: 'Wes', kind: 'gardening', minutes: 90, every: 30, from: 200, to: 12, note: 'Raised beds, at the right height' },
  { giver: 'Wes', receiver: 'Gwen', kind: 'music', minutes: 120, every: 120, from: 190, to: 40, note: 'Music for the spring party', comeBack: 'pot' },
  { giver: 'Gwen', receiver: 'Quinn', kind: 'languages', minutes: 45, every: 14, from: 300, to: 6, note: 'Welsh over coffee' },
  { giver: 'Tom', receiver: 'Quinn', kind: 'gardening', minutes: 120, every: 100, from: 260, to: 50, note: 'The hedge, patiently' },
  { giver: 'Sue', receiver: 'Kate', kind: 'forms', minutes: 45, every: 25, from: 110, to: 6, note: 'Letters from the council' },
  { giver: 'Sue', receiver: 'Carlos', kind: 'forms', minutes: 45, every: 30, from: 140, to: 16, note: 'School forms in English' },
  { giver: 'Carlos', receiver: 'Priya', kind: 'languages', minutes: 60, every: 14, from: 140, to: 5, note: 'Spanish' },
  { giver: 'Carlos', receiver: 'Gwen', kind: 'repairs', minutes: 60, every: 200, from: 120, to: 100, note: 'A gate that shuts' },
  { giver: 'Sarah', receiver: 'Sue', kind: 'computers', minutes: 30, every: 30, from: 340, to: 13, note: 'Phone and Sue are talking again' },
  { giver: 'Nadia', receiver: 'Chloe', kind: 'crafts', minutes: 90, every: 21, from: 180, to: 9, note: 'Pots' },
  { giver: 'Chloe', receiver: 'Nadia', kind: 'pets', minutes: 30, every: 30, from: 170, to: 20, note: 'Fed the cat' },
  { giver: 'Yusuf', receiver: 'Wes', kind: 'lifts', minutes: 120, every: 28, from: 170, to: 10, note: 'Away match' },
  { giver: 'Bea', receiver: 'Yusuf', kind: 'forms', minutes: 60, every: 30, from: 120, to: 18, note: 'Typed eleven poems' },
  { giver: 'Elsie', receiver: 'Bea', kind: 'sewing', minutes: 120, every: 200, from: 100, to: 90, note: 'Curtains for the small room' },
  { giver: 'Sanjay', receiver: 'Maria', kind: 'forms', minutes: 60, every: 60, from: 130, to: 30, note: 'Pension questions' },
  { giver: 'Sanjay', receiver: 'Tess', kind: 'teaching', minutes: 60, every: 7, from: 100, to: 4, note: 'Maths, urgently', thanks: 'I got a B!' },
  { giver: 'Tess', receiver: 'Tom', kind: 'children', minutes: 120, every: 14, from: 105, to: 3, note: 'The twins' },
  { giver: 'Ravi', receiver: 'Elsie', kind: 'lifts', minutes: 30, every: 28, from: 230, to: 19, note: 'To the optician' },
  { giver: 'Joe', receiver: 'Ravi', kind: 'cooking', minutes: 60, every: 45, from: 190, to: 22, note: 'Not toast' },
  { giver: 'Zoe', receiver: 'Peggy', kind: 'languages', minutes: 45, every: 14, from: 80, to: 6, note: 'First signs' },
  { giver: 'Zoe', receiver: 'Elsie', kind: 'caring', minutes: 45, every: 42, from: 80, to: 17, note: 'Haircut at home' },
  { giver: 'Arthur', receiver: 'Olu', kind: 'repairs', minutes: 60, every: 200, from: 160, to: 150, note: 'The hall clock strikes again' },
  { giver: 'Hattie', receiver: 'Arthur', kind: 'cooking', minutes: 60, every: 14, from: 310, to: 7, note: 'Sunday dinner', comeBack: 'thanks', thanks: 'Doris would have liked your gravy.' },
  { giver: 'Arthur', receiver: 'Hattie', kind: 'company', minutes: 60, every: 21, from: 300, to: 12, note: 'Sunday afternoon', comeBack: 'thanks' },
  { giver: 'Quinn', receiver: 'Bert', kind: 'company', minutes: 30, every: 14, from: 340, to: 6, note: 'Draughts (Bert won)' },
  { giver: 'Femi', receiver: 'Uli', kind: 'walking', minutes: 60, every: 7, from: 50, to: 2, note: 'By the river' },
  { giver: 'Uli', receiver: 'Dawn', kind: 'crafts', minutes: 45, every: 120, from: 200, to: 60, note: 'A picture for Dawn’s mantelpiece' },
  { giver: 'Dawn', receiver: 'Maria', kind: 'music', minutes: 60, every: 30, from: 200, to: 15, note: 'One song on the guitar' },
  { giver: 'Maria', receiver: null, kind: 'organising', minutes: 120, every: 60, from: 210, to: 20, note: 'The lottery form', comeBack: 'thanks' },
  { giver: 'Quinn', receiver: 'Rose', kind: 'company', minutes: 60, every: 200, from: 20, to: 18, note: 'Showed Rose round' },
]
