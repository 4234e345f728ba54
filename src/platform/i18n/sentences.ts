// Written by `npm run words` from every words/en.json. Please do not edit.
/** Each sentence and what it needs to know to be said. */
export type Sentences = {
  'design.skip': never
  'design.sections': never
  'design.problem': never
  'design.error': { title: string | number }
  'design.error-prefix': never
  'design.reading': never
  'design.help.with': { name: string | number }
  'design.help.nobody': never
  'design.sign-out': never
  'design.signed-in-as': { name: string | number }
  'design.demo': never
  'design.demo.be': never
  'design.demo.mails': never
  'design.pages': never
  'design.gave': never
  'design.received': never
  'design.gave-and-received': { gave: string | number; received: string | number }
  'design.date.day': never
  'design.date.month': never
  'design.date.year': never
  'design.duration.other': never
  'design.duration.hours': never
  'design.duration.minutes': never
  'design.step.done': never
  'design.step.now': never
  'design.step.later': never
  'design.strapline': never
  'platform.time.minutes': { minutes: number }
  'platform.time.hours': { hours: number }
  'platform.time.both': { hours: number; minutes: number }
  'platform.form.key': never
  'platform.form.key-reused': never
  'platform.form.too-long': never
  'platform.form.problem': never
  'impact.title': never
  'impact.lead': never
  'impact.kicker': { day: string | number }
  'impact.headline': { share: string | number }
  'impact.hidden': never
  'impact.caption': never
  'impact.who': never
  'impact.count': never
  'impact.both': never
  'impact.gave-only': never
  'impact.received-only': never
  'impact.all': never
  'impact.hours.title': never
  'impact.hours.between': never
  'impact.hours.place': never
  'impact.hours.exchanges': never
  'impact.definition.title': never
  'impact.definition': never
  'impact.invite': never
  'impact.ask': never
  'impact.offer': never
  'ledger.statement.title': never
  'ledger.statement.title-of': { name: string | number }
  'ledger.statement.intro': never
  'ledger.statement.intro-of': { name: string | number }
  'ledger.statement.empty': never
  'ledger.statement.begin': never
  'ledger.statement.caption': { from: number; to: number; all: number }
  'ledger.statement.who': never
  'ledger.statement.what': never
  'ledger.statement.happened': never
  'ledger.statement.written': never
  'ledger.statement.written-by': { moment: string | number; name: string | number }
  'ledger.statement.gave': never
  'ledger.statement.received': never
  'ledger.statement.balance': never
  'ledger.statement.balance.explained': never
  'ledger.statement.older': never
  'ledger.statement.newer': never
  'ledger.statement.csv': never
  'ledger.statement.print': never
  'ledger.statement.here': never
  'ledger.statement.undone': never
  'ledger.kind.exchange': never
  'ledger.kind.contribution': never
  'ledger.kind.gift': never
  'ledger.kind.opening': never
  'ledger.kind.reversal': never
  'ledger.account.organisation': never
  'ledger.account.pot': never
  'ledger.account.commons': never
  'ledger.account.opening': never
  'ledger.account.former_members': never
  'ledger.account.person': never
  'ledger.csv.date': never
  'ledger.csv.written': never
  'ledger.csv.with': never
  'ledger.csv.kind': never
  'ledger.csv.words': never
  'ledger.csv.gave': never
  'ledger.csv.received': never
  'ledger.csv.balance': never
  'ledger.csv.keyed-by': never
  'ledger.csv.transaction': never
  'ledger.check.title': never
  'ledger.check.intro': never
  'ledger.check.button': never
  'ledger.check.clean': never
  'ledger.check.broken': never
  'ledger.check.caption': { moment: string | number }
  'ledger.check.rule': never
  'ledger.check.looked': never
  'ledger.check.result': never
  'ledger.check.good': never
  'ledger.check.bad': { count: number }
  'ledger.rule.transactions-sum-to-zero': never
  'ledger.rule.balances-equal-entries': never
  'ledger.rule.statements-run-without-gap': never
  'ledger.rule.community-sums-to-zero': never
  'ledger.rule.contents-as-first-written': never
  'ledger.rule.reversals-mirror-once': never
  'ledger.rule.closed-accounts-stand-at-zero': never
  'ledger.rule.only-posting-moves-minutes': never
  'ledger.rule.exchanges-between-two': never
  'ledger.rule.nobody-confirms-their-own-word': never
  'ledger.rule.exchanges-match-their-transactions': never
  'ledger.rule.mails-have-one-outcome': never
  'welcome.place.me': never
  'welcome.place.board': never
  'welcome.place.people': never
  'welcome.place.exchanges': never
  'welcome.place.both-ways': never
  'welcome.place.help': never
  'welcome.language.en': never
  'welcome.language.en-easy': never
  'welcome.missing.title': never
  'welcome.missing.words': never
  'welcome.missing.home': never
  'welcome.broken.title': never
  'welcome.broken.words': never
  'welcome.broken.id': { id: string | number }
}
