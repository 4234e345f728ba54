import { columnsOf, type FileMapping } from '../columns.ts'

// Words that begin such columns in lists people have shown us, in the languages around us.
const words: Record<(typeof columnsOf.people)[number], string[]> = {
  name: ['name', 'full name', 'nombre', 'nom', 'enw', 'nome', 'member', 'person'],
  email: ['email', 'e mail', 'mail', 'correo', 'correu', 'courriel', 'ebost', 'adresse email'],
  phone: ['phone', 'telephone', 'tel', 'mob', 'cell', 'telefono', 'telefon', 'ffon'],
  area: [
    'area',
    'neighbourhood',
    'neighborhood',
    'district',
    'place',
    'ward',
    'postcode',
    'barrio',
    'barri',
    'quartier',
    'ardal',
    'zona',
  ],
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
  gifts: [
    'gifts',
    'offers',
    'can do',
    'can offer',
    'skills',
    'talents',
    'ofrece',
    'ofertas',
    'ofertes',
    'dons',
    'cynnig',
  ],
  asks: [
    'asks',
    'needs',
    'wants',
    'would like',
    'looking for',
    'requests',
    'demandas',
    'demandes',
    'besoins',
    'angen',
  ],
  balance: ['balance hours', 'balance', 'hours', 'credit', 'saldo', 'solde', 'oriau', 'hores', 'horas'],
}

/** Which column is probably what, by its first row: the whole word first, then how it begins. Each column once. */
export function guessColumns(headers: readonly string[]): FileMapping['columns'] {
  const guess: FileMapping['columns'] = {}
  const plain = headers.map(plainly)
  for (const match of [(a: string, b: string) => a === b, (a: string, b: string) => a.startsWith(b)]) {
    for (const column of columnsOf.people) {
      if (guess[column] !== undefined) continue
      const found = plain.findIndex(
        (header, place) =>
          header !== '' &&
          !Object.values(guess).includes(place) &&
          words[column].some((word) => match(header, word)),
      )
      if (found >= 0) guess[column] = found
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
