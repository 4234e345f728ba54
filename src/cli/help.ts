const words = `Bothways, from the command line.

  npm start                                      open the house (settings: docs/running-it.md)
  npm start -- --demo                            open it with the demo village in it
  bin/bothways seed                              put the demo village into an empty house
  bin/bothways import timeoverflow FILES...      bring members, offers, inquiries and transfers of a TimeOverflow time bank
                     [--dry-run] [--json] [--name NAME]
  bin/bothways import people FILE.csv            bring people from any spreadsheet
                     [--dry-run] [--json] [--name NAME] [--column FIELD=HEADER]...
                     each with [--community ADDRESS] where the house keeps several
  bin/bothways community add NAME --address NAME --first "Name <mail>"
                                                 begin another community in this house, at an address of its own
  bin/bothways code NAME [--community ADDRESS]   make a printed code for somebody who cannot sign in otherwise
                     [--lost-second-step]        and take away their second step, where nobody else here could
  bin/bothways check [--json] [--seen RECEIPT] [--community ADDRESS]
                                                 check every book, or one: exit code 1 if anything in it does not add up,
                                                 or a receipt you kept does not stand in it any more
  bin/bothways play FILE.csv --rules riverside --out FOLDER
                     [--people FILE.csv] [--data FOLDER]
                                                 play a journal of a year in a scratch database, and write what became of it
  bin/bothways language check FILE... [--format text|json|sarif] [--level rethink|consider|info]
                     [--fail-on LEVEL] [--lines] [--language en|cy] [--list MORE.json]
                                                 say which words in letters, plans and adverts make people smaller, and what else
                                                 one could say; .txt, .md, .html, .docx, .odt, .pdf, or - for what is piped in.
                                                 Exit code 1 from --fail-on, 2 for a file that cannot be read

  With --dry-run nothing is changed: it says what would come in. With --json it says so in one line of JSON.
  Exit codes: 0 it is done; 1 something stops it, and nothing was changed; 2 the command was not understood.

A command works beside a house that is being served, or opens it for itself.
`

/** Says what can be said here. Answers the exit code. */
export function help(to: NodeJS.WritableStream): number {
  to.write(words)
  return 0
}
