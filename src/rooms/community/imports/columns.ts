/** What a list of people may say of each. */
export const peopleColumns = ['name', 'email', 'phone', 'area', 'joined', 'gifts', 'asks', 'balance'] as const
export type PeopleColumn = (typeof peopleColumns)[number]
