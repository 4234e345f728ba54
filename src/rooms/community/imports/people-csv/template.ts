/** An empty list of people to fill in, with one line that shows how. */
export const peopleTemplate = `\uFEFFname,email,phone,area,joined,gifts,asks,balance hours\r
Amina Example,amina@example.org,01632 960000,Mill Lane,2025-03-14,Baking bread; Urdu,A bicycle that clicks,2:30\r
`
