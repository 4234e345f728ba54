import { type PeopleColumn, peopleColumns } from '../columns.ts'

// Words that begin such columns in lists people have shown us, in the languages around us.
const words: Record<PeopleColumn, string[]> = {
  name: ['name', 'full name', 'nombre', 'nom', 'enw', 'nome', 'member', 'person'],
  email: ['email', 'e mail', 'mail', 'correo', 'correu', 'courriel', 'ebost', 'adresse email'],
  phone: ['phone', 'telephone', 'tel', 'mobile', 'telefono', 'telefon', 'ffon'],
  area: ['area', 'place', 'ward', 'postcode', 'barrio', 'barri', 'quartier', 'ardal', 'zona'],
  joined: [
    'joined',
    'member since',
    'since',
    'created',
    'date joined',
    'alta',
    'creado',
    'creat',
    'ymunodd',
    'inscrit',
  ],
  gifts: ['gifts', 'offers', 'skills', 'talents', 'ofrece', 'ofertas', 'ofertes', 'dons', 'cynnig'],
  asks: ['asks', 'needs', 'wants', 'requests', 'demandas', 'demandes', 'besoins', 'angen'],
  balance: ['balance hours', 'balance', 'hours', 'saldo', 'solde', 'oriau', 'hores', 'horas'],
}

/** Which column is probably what, by its first row: the whole word first, then how it begins. Each column once. */
export function guessColumns(headers: readonly string[]): Record<string, string> {
  const guess: Record<string, string> = {}
  const plain = headers.map((header) => ({ header, words: plainly(header) }))
  for (const match of [(a: string, b: string) => a === b, (a: string, b: string) => a.startsWith(b)]) {
    for (const column of peopleColumns) {
      if (guess[column]) continue
      const found = plain.find(
        (one) =>
          !Object.values(guess).includes(one.header) && words[column].some((word) => match(one.words, word)),
      )
      if (found && found.header !== '') guess[column] = found.header
    }
  }
  return guess
}

function plainly(header: string): string {
  return header
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim()
}
