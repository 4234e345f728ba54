/** What a file can be: one of the four TimeOverflow gives out (its inquiries are what we call asks), or any list of people. */
export const timeOverflowKinds = ['members', 'offers', 'inquiries', 'transfers'] as const
export type FileKind = (typeof timeOverflowKinds)[number]
export type AnyKind = FileKind | 'people'

const ofPost = ['id', 'title', 'tags', 'person', 'created'] as const

/** What the columns of each file say, in the order TimeOverflow writes them. */
export const columnsOf = {
  people: ['name', 'email', 'phone', 'area', 'joined', 'gifts', 'asks', 'balance'],
  members: [
    'number',
    'name',
    'email',
    'phone',
    'other-phone',
    'created',
    'last-login',
    'locale',
    'balance-seconds',
  ],
  offers: ofPost,
  inquiries: ofPost,
  transfers: ['date', 'from', 'to', 'post', 'quantity'],
} as const satisfies Record<AnyKind, readonly string[]>
export type Column = (typeof columnsOf)[AnyKind][number]

const needed: Record<AnyKind, readonly Column[]> = {
  people: ['name'],
  members: ['number', 'name', 'created', 'balance-seconds'],
  offers: ['id', 'title', 'person', 'created'],
  inquiries: ['id', 'title', 'person', 'created'],
  transfers: ['date', 'from', 'to', 'quantity'],
}

export function isNeeded(kind: AnyKind, column: Column): boolean {
  return needed[kind].includes(column)
}

/** What somebody said a file is, and at which place (from 0) each of its columns stands. */
export type FileMapping = { kind: AnyKind; columns: Partial<Record<Column, number>> }
/** By the name of the file. */
export type Mapping = Record<string, FileMapping>

/** A file whose first row we do not know, as guessed or as somebody said, with rows to look at. */
export type UnknownFile = FileMapping & { file: string; headers: string[]; firstRows: string[][] }

/** The columns that are needed and not chosen. */
export function missingColumns({ kind, columns }: FileMapping): Column[] {
  return needed[kind].filter((column) => columns[column] === undefined)
}
