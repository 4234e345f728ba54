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
  'design.gallery.title': never
  'design.gallery.lead': never
  'design.gallery.pages': never
  'design.gallery.parts': never
  'design.trail': never
  'design.demo.wall': never
  'design.visit.here': { name: string | number; place: string | number }
  'design.visit.finish': never
  'design.visit.still': never
  'design.visit.still.soon': never
  'design.visit.still.yes': never
  'design.visit.last': never
  'design.visit.last.again': never
  'design.find': never
  'design.undo': never
  'design.printed': { place: string | number; day: string | number }
  'design.printed-for': { place: string | number; day: string | number; name: string | number }
  'design.print.title': never
  'design.print.open': never
  'design.print.no-scan': never
  'design.sending': never
  'design.sending.slow': never
  'design.sending.lost': never
  'design.draft.title': never
  'design.draft.words': never
  'design.draft.use': never
  'design.draft.drop': never
  'design.draft.back': never
  'design.draft.gone': never
  'platform.time.minutes': { minutes: number }
  'platform.time.hours': { hours: number }
  'platform.time.both': { hours: number; minutes: number }
  'platform.form.key': never
  'platform.form.key-reused': never
  'platform.form.too-long': never
  'platform.form.problem': never
  'platform.form.missing': never
  'agreement.title': never
  'agreement.lead': never
  'agreement.none.lead': never
  'agreement.none.words': never
  'agreement.begin': never
  'agreement.not-in-yours': { language: string | number }
  'agreement.mine': never
  'agreement.ours': never
  'agreement.opening': never
  'agreement.a-line-each': never
  'agreement.my-word': never
  'agreement.keyed-by': { name: string | number }
  'agreement.kept-where': { where: string | number }
  'agreement.again.now': never
  'agreement.again.on': { day: string | number }
  'agreement.sign': never
  'agreement.sign.again': never
  'agreement.sign.meaning': never
  'agreement.sign.otherwise': never
  'agreement.take-back': never
  'agreement.signed.title': never
  'agreement.signed.lead': never
  'agreement.signed.empty': never
  'agreement.signed.on': { day: string | number }
  'agreement.signed.due': never
  'agreement.signed.more': never
  'agreement.still.title': never
  'agreement.still.lead': never
  'agreement.still.empty': never
  'agreement.versions.title': never
  'agreement.versions.lead': never
  'agreement.versions.empty': never
  'agreement.versions.more': never
  'agreement.version.title': { number: string | number }
  'agreement.version.proposed': never
  'agreement.state.proposed': { name: string | number }
  'agreement.state.current': { day: string | number }
  'agreement.state.past': { day: string | number }
  'agreement.state.withdrawn': { name: string | number }
  'agreement.decided.on': never
  'agreement.decided.present': never
  'agreement.decided.count': never
  'agreement.decided.of': { agreed: string | number; present: string | number }
  'agreement.decided.by': never
  'agreement.languages.title': never
  'agreement.languages.why': never
  'agreement.languages.there': never
  'agreement.languages.missing': never
  'agreement.languages.change': never
  'agreement.languages.write': never
  'agreement.agreed.link': never
  'agreement.agreed.title': never
  'agreement.agreed.lead': never
  'agreement.agreed.then': never
  'agreement.agreed.day': never
  'agreement.agreed.present.hint': never
  'agreement.agreed.present-count': never
  'agreement.agreed.agreed-count': never
  'agreement.agreed.submit': never
  'agreement.withdraw': never
  'agreement.changes.title': never
  'agreement.changes.lead': { added: number; out: number }
  'agreement.changes.between': { before: string | number; after: string | number; language: string | number }
  'agreement.change.same': never
  'agreement.change.added': never
  'agreement.change.taken-out': never
  'agreement.propose.title': never
  'agreement.propose.why': never
  'agreement.propose.lead': never
  'agreement.propose.what': never
  'agreement.propose.language': never
  'agreement.propose.language.hint': never
  'agreement.propose.submit': never
  'agreement.words.title': { language: string | number }
  'agreement.words.lead': never
  'agreement.words.submit': never
  'agreement.key-in.link': never
  'agreement.key-in.title': { name: string | number }
  'agreement.key-in.lead': never
  'agreement.key-in.how': never
  'agreement.key-in.mark': never
  'agreement.key-in.voice': never
  'agreement.key-in.witness-way': never
  'agreement.key-in.day': never
  'agreement.key-in.witness': never
  'agreement.key-in.witness.hint': never
  'agreement.key-in.kept': never
  'agreement.key-in.kept.hint': never
  'agreement.key-in.language': never
  'agreement.key-in.submit': never
  'agreement.paper.link': never
  'agreement.paper.title': never
  'agreement.paper.lead': never
  'agreement.paper.how': never
  'agreement.paper.language': never
  'agreement.paper.back': never
  'agreement.paper.head': { place: string | number }
  'agreement.paper.name': never
  'agreement.paper.mark': never
  'agreement.paper.day': never
  'agreement.paper.seen': never
  'agreement.how.tap': { day: string | number }
  'agreement.how.mark': { day: string | number; witness: string | number }
  'agreement.how.voice': { day: string | number; witness: string | number }
  'agreement.how.witness': { day: string | number; witness: string | number }
  'agreement.how-of.tap': { name: string | number; day: string | number }
  'agreement.how-of.mark': { name: string | number; day: string | number; witness: string | number }
  'agreement.how-of.voice': { name: string | number; day: string | number; witness: string | number }
  'agreement.how-of.witness': { name: string | number; day: string | number; witness: string | number }
  'agreement.key-in.wrong': never
  'agreement.me.sign': never
  'agreement.me.again': never
  'agreement.me.link': never
  'agreement.flash.signed': never
  'agreement.flash.taken-back': never
  'agreement.flash.keyed-in': { name: string | number }
  'agreement.flash.proposed': never
  'agreement.flash.worded': never
  'agreement.flash.agreed': never
  'agreement.flash.withdrawn': never
  'agreement.problem.long': never
  'agreement.problem.language': never
  'agreement.problem.mine': never
  'agreement.problem.ours': never
  'agreement.problem.why': never
  'agreement.problem.day': never
  'agreement.problem.count': never
  'agreement.problem.present': never
  'agreement.problem.how': never
  'agreement.problem.witness': never
  'agreement.problem.witness-long': never
  'agreement.problem.kept': never
  'agreement.problem.own-witness': never
  'agreement.problem.in-the-future': never
  'agreement.problem.changed-meanwhile': never
  'agreement.problem.settled-already': never
  'agreement.problem.language-missing': never
  'agreement.problem.more-than-there': never
  'agreement.problem.not-most': never
  'board.title': never
  'board.lead': never
  'board.asks': never
  'board.offers': never
  'board.ask': never
  'board.offer': never
  'board.search': never
  'board.search.label': never
  'board.search.submit': never
  'board.kind': never
  'board.kind.any': never
  'board.older.asks': never
  'board.older.offers': never
  'board.newest': never
  'board.empty.asks': never
  'board.empty.offers': never
  'board.empty.sought-asks': never
  'board.empty.sought-offers': never
  'board.by': { name: string | number }
  'board.label.ask': never
  'board.label.offer': never
  'board.show.asked-by': { name: string | number }
  'board.show.offered-by': { name: string | number }
  'board.show.kind': never
  'board.show.since': never
  'board.show.closed': never
  'board.show.closed.own': never
  'board.show.answer.ask': { name: string | number }
  'board.show.answer.offer': { name: string | number }
  'board.show.reach': { name: string | number; help: string | number }
  'board.show.reach-nobody': { name: string | number }
  'board.show.log': never
  'board.show.edit': never
  'board.show.close': never
  'board.show.reopen': never
  'board.ask.title': never
  'board.offer.title': never
  'board.edit.title': never
  'board.form.ask.words': never
  'board.form.offer.words': never
  'board.form.words.hint': never
  'board.form.kind': never
  'board.form.kind.more': never
  'board.form.details': never
  'board.form.ask.also': never
  'board.form.offer.also': never
  'board.form.ask.submit': never
  'board.form.offer.submit': never
  'board.form.edit.submit': never
  'board.problem.words': never
  'board.problem.words-long': never
  'board.problem.kind': never
  'board.problem.details': never
  'board.flash.posted': never
  'board.flash.posted-two': never
  'board.flash.reworded': never
  'board.flash.closed': never
  'board.flash.open': never
  'board.cards': never
  'board.show.card': never
  'board.cards.title': never
  'board.cards.lead': never
  'board.cards.which': never
  'board.cards.asks': never
  'board.cards.offers': never
  'board.cards.blank-asks': never
  'board.cards.blank-offers': never
  'board.cards.size': never
  'board.cards.size.small': never
  'board.cards.size.large': never
  'board.cards.show': never
  'board.cards.some': never
  'board.cards.pick': never
  'board.cards.pick.hint': never
  'board.cards.next': never
  'board.cards.how.cut': never
  'board.cards.how.place': never
  'board.cards.ask': never
  'board.cards.offer': never
  'board.cards.answer': { help: string | number }
  'board.cards.answer-nobody': never
  'board.cards.name': never
  'board.cards.scan': { words: string | number }
  'board.whole': never
  'board.arranged.title': never
  'board.arranged.lead': never
  'board.arranged.kinds': { kinds: string | number }
  'board.arranged.why': never
  'board.arranged.empty': never
  'board.arranged.waits': never
  'board.arranged.settled': never
  'board.arranged.older': never
  'board.arranged.goes': never
  'board.arranged.who': never
  'board.arranged.outcome': never
  'board.arranged.arranged': never
  'board.arranged.together': never
  'board.arranged.declined': never
  'board.arranged.withdrawn': never
  'board.arranged.instead': never
  'board.arranged.instead.words': never
  'board.arranged.instead.together': never
  'board.arranged.instead.go': never
  'board.arranged.withdraw': never
  'board.arranged.settle': never
  'board.arranged.check': never
  'board.arranged.submit': never
  'board.arranged.answer': never
  'board.arranged.answer.hint': never
  'board.arranged.problem.outcome': never
  'board.arranged.problem.answer': never
  'board.arranged.problem.answer-long': never
  'board.arranged.problem.settled-already': never
  'board.arranged.problem.kind': never
  'board.arranged.flash.asked': never
  'board.arranged.flash.settled': never
  'board.arranged.flash.withdrawn': never
  'board.arranged.mail.asked': { name: string | number }
  'board.arranged.mail.settled': never
  'board.talk': never
  'board.arranged.since': never
  'imports.problem.not-utf8': { kind: string }
  'imports.problem.not-csv': never
  'imports.problem.not-zip': never
  'imports.problem.too-large': { megabytes: number }
  'imports.problem.empty': never
  'imports.problem.unknown-header': { header: string | number }
  'imports.problem.cells': { found: number; wanted: number }
  'imports.problem.cell-too-large': { kilobytes: number }
  'imports.problem.quote': never
  'imports.problem.quantity': { value: string | number }
  'imports.problem.date': { value: string | number }
  'imports.problem.balance': { value: string | number }
  'imports.problem.number': { value: string | number }
  'imports.problem.name': never
  'imports.problem.person': { value: string | number }
  'imports.problem.number-twice': { number: string | number; one: string | number; other: string | number }
  'imports.problem.no-name-column': never
  'imports.problem.file-twice': { number: string | number }
  'imports.problem.vanished': { value: string | number }
  'imports.problem.no-address': { name: string | number }
  'imports.problem.rounding': { name: string | number; seconds: number; minutes: number }
  'imports.problem.not-a-member': { name: string | number; number: string | number }
  'imports.problem.zero': never
  'imports.problem.organisation-name': { value: string | number }
  'imports.problem.email': { value: string | number; name: string | number }
  'imports.problem.joined': { value: string | number; name: string | number }
  'imports.problem.same-person': { name: string | number }
  'imports.problem.inactive-post': { name: string | number; number: string | number }
  'imports.problem.number-taken': { number: string | number; name: string | number; known: string | number }
  'imports.problem.shortened': { value: string | number; letters: number }
  'imports.problem.very-long': { hours: number }
  'imports.problem.other-name': { number: string | number; name: string | number; known: string | number }
  'community.settings.title': never
  'community.settings.lead': never
  'community.settings.name': never
  'community.settings.help': never
  'community.settings.help.hint': never
  'community.settings.help-phone': never
  'community.settings.help-email': never
  'community.settings.time-zone': never
  'community.settings.language': never
  'community.settings.rounding': never
  'community.settings.rounding.choice': { minutes: number }
  'community.settings.expire': never
  'community.settings.auto-confirm': never
  'community.settings.auto-confirm.hint': never
  'community.settings.save': never
  'community.settings.saved': never
  'community.vocabulary.title': never
  'community.vocabulary.lead': never
  'community.vocabulary.our_people': never
  'community.vocabulary.our_place': never
  'community.vocabulary.a_coordinator': never
  'community.vocabulary.our_coordinator': never
  'community.vocabulary.our_coordinators': never
  'community.vocabulary.usual': { word: string | number }
  'community.vocabulary.save': never
  'community.vocabulary.saved': never
  'community.vocabulary.problem.long': never
  'community.settings.words': never
  'community.problem.name': never
  'community.problem.time-zone': never
  'community.problem.language': never
  'community.problem.rounding': never
  'community.problem.days': never
  'community.problem.auto-confirm': never
  'community.problem.hours': never
  'community.problem.email': never
  'community.problem.too-long': never
  'community.imports.title': never
  'community.imports.lead': never
  'community.imports.timeoverflow': never
  'community.imports.timeoverflow.hint': never
  'community.imports.files': never
  'community.imports.people': never
  'community.imports.people.hint': never
  'community.imports.file': never
  'community.imports.template': never
  'community.imports.look': never
  'community.imports.look-one': never
  'community.imports.earlier': never
  'community.imports.by': { moment: string | number; name: string | number }
  'community.imports.nobody': never
  'community.imports.source': { source: string }
  'community.imports.state': { state: string }
  'community.imports.problem.none': never
  'community.imports.problem.large': never
  'community.import.title': never
  'community.import.title-blocked': never
  'community.import.title-done': never
  'community.import.title-busy': never
  'community.import.reading': { done: number; all: number }
  'community.import.bringing': { done: number; all: number }
  'community.import.busy.stay': never
  'community.import.progress': never
  'community.import.people': never
  'community.import.offers': never
  'community.import.asks': never
  'community.import.transfers': never
  'community.import.nothing': never
  'community.import.blocked': never
  'community.import.problems': never
  'community.import.problems.none': never
  'community.import.problems.more': { count: number }
  'community.import.problem.file': never
  'community.import.problem.line': never
  'community.import.problem.words': never
  'community.import.problem.stops': never
  'community.import.problem.note': never
  'community.import.reconciliation': never
  'community.import.reconciliation.words': never
  'community.import.reconciliation.more': { shown: number; all: number }
  'community.import.reconciliation.csv': never
  'community.import.number': never
  'community.import.name': never
  'community.import.balance': never
  'community.import.sum': never
  'community.import.opening': never
  'community.import.bring': never
  'community.import.drop': never
  'community.import.dropped': never
  'community.import.done': never
  'community.import.failed': never
  'community.import.people-link': never
  'community.import.again': never
  'community.import.choose-again': never
  'community.columns.title': never
  'community.columns.lead': never
  'community.columns.none': never
  'community.columns.save': never
  'community.columns.first-rows': never
  'community.columns.name': never
  'community.columns.email': never
  'community.columns.phone': never
  'community.columns.area': never
  'community.columns.joined': never
  'community.columns.gifts': never
  'community.columns.asks': never
  'community.columns.balance': never
  'community.columns.problem.name': never
  'community.columns.lead-unknown': { file: string | number; kind: string | number }
  'community.columns.option': { named: string; header: string | number; place: number }
  'community.columns.kind': never
  'community.columns.kind.change': never
  'community.columns.kind.members': never
  'community.columns.kind.offers': never
  'community.columns.kind.inquiries': never
  'community.columns.kind.transfers': never
  'community.columns.needed': never
  'community.columns.change': { file: string | number }
  'community.columns.number': never
  'community.columns.other-phone': never
  'community.columns.created': never
  'community.columns.last-login': never
  'community.columns.locale': never
  'community.columns.balance-seconds': never
  'community.columns.id': never
  'community.columns.post-title': never
  'community.columns.tags': never
  'community.columns.person': never
  'community.columns.date': never
  'community.columns.from': never
  'community.columns.to': never
  'community.columns.post': never
  'community.columns.quantity': never
  'community.columns.problem.needed': never
  'community.columns.problem.twice': never
  'community.limits.title': never
  'community.limits.lead': never
  'community.limits.hours': never
  'community.limits.writing': never
  'community.limits.pot': never
  'community.limits.save': never
  'community.limits.saved': never
  'community.limits.floor': never
  'community.limits.floor.does': never
  'community.limits.floor.example': never
  'community.limits.prompt': never
  'community.limits.prompt.does': never
  'community.limits.prompt.example': never
  'community.limits.starter': never
  'community.limits.starter.does': never
  'community.limits.starter.example': never
  'community.limits.whole-steps': never
  'community.limits.whole-steps.does': { minutes: number }
  'community.limits.whole-steps.example': never
  'community.limits.whole-steps.yes': never
  'community.limits.whole-steps.no': never
  'community.limits.oldest': never
  'community.limits.oldest.does': never
  'community.limits.oldest.example': never
  'community.limits.accompanied': never
  'community.limits.accompanied.does': never
  'community.limits.accompanied.example': never
  'community.limits.voices': never
  'community.limits.voices.does': never
  'community.limits.voices.example': never
  'community.limits.grant-days': never
  'community.limits.grant-days.does': never
  'community.limits.grant-days.example': never
  'community.problem.floor': never
  'community.problem.starter': never
  'community.problem.whole-steps': never
  'community.problem.oldest': never
  'community.problem.day': never
  'community.problem.voices': never
  'community.problem.grant-days': never
  'community.settings.neighbours': never
  'exchanges.place': { place: string | number }
  'exchanges.fact.you-helped': { name: string | number; length: string | number; day: string | number }
  'exchanges.fact.helped-you': { name: string | number; length: string | number; day: string | number }
  'exchanges.fact.they-helped': { giver: string | number; receiver: string | number; length: string | number; day: string | number }
  'exchanges.says.you-helped-me': { name: string | number; length: string | number; day: string | number }
  'exchanges.says.i-helped-you': { name: string | number; length: string | number; day: string | number }
  'exchanges.says.so': { name: string | number; words: string | number }
  'exchanges.says.for': { name: string | number; other: string | number; words: string | number }
  'exchanges.says.wrote': { name: string | number; words: string | number }
  'exchanges.state.recorded': never
  'exchanges.state.talk': never
  'exchanges.state.confirmed': never
  'exchanges.state.withdrawn': never
  'exchanges.state.expired': never
  'exchanges.state.reversed': never
  'exchanges.come-back.hours': never
  'exchanges.come-back.hours.meaning': never
  'exchanges.come-back.pot': never
  'exchanges.come-back.pot.meaning': never
  'exchanges.come-back.thanks': never
  'exchanges.come-back.thanks.meaning': never
  'exchanges.index.title': never
  'exchanges.index.intro': never
  'exchanges.index.log': never
  'exchanges.index.for-me': never
  'exchanges.index.answer': never
  'exchanges.index.answer.which': { action: string | number; word: string | number }
  'exchanges.index.for-others': never
  'exchanges.index.asked': { name: string | number }
  'exchanges.index.asked-broker': { name: string | number }
  'exchanges.index.asked-place': { place: string | number }
  'exchanges.index.settled': never
  'exchanges.index.empty': never
  'exchanges.index.none-settled': never
  'exchanges.index.older': never
  'exchanges.index.newest': never
  'exchanges.index.waiting': { count: number }
  'exchanges.index.sheet': never
  'exchanges.index.empty.sought': never
  'exchanges.index.everything': never
  'exchanges.index.found': never
  'exchanges.index.search': never
  'exchanges.index.search.label': never
  'exchanges.index.submit': never
  'exchanges.waiting.title': never
  'exchanges.waiting.title-all': never
  'exchanges.waiting.intro': never
  'exchanges.waiting.empty': never
  'exchanges.waiting.all': never
  'exchanges.waiting.ours': never
  'exchanges.waiting.since': { day: string | number }
  'exchanges.waiting.newer': never
  'exchanges.waiting.oldest': never
  'exchanges.waiting.open': never
  'exchanges.log.title': never
  'exchanges.log.direction': never
  'exchanges.log.direction.gave': never
  'exchanges.log.direction.received': never
  'exchanges.log.who': never
  'exchanges.log.who.hint': never
  'exchanges.log.who.which': never
  'exchanges.log.who.number': { number: string | number }
  'exchanges.log.place': { place: string | number }
  'exchanges.log.place.legend': never
  'exchanges.log.kind': never
  'exchanges.log.kind.more': never
  'exchanges.log.length': never
  'exchanges.log.length.hint': { step: number }
  'exchanges.log.clock': never
  'exchanges.log.started': never
  'exchanges.log.ended': never
  'exchanges.log.when': never
  'exchanges.log.when.today': never
  'exchanges.log.when.yesterday': never
  'exchanges.log.day': never
  'exchanges.log.day.hint': never
  'exchanges.log.note': never
  'exchanges.log.note.hint': never
  'exchanges.log.come-back': never
  'exchanges.log.come-back.hint': never
  'exchanges.log.submit': never
  'exchanges.log.from-ask': { words: string | number }
  'exchanges.log.from-offer': { words: string | number }
  'exchanges.problem.direction': never
  'exchanges.problem.who': never
  'exchanges.problem.who-or-place': never
  'exchanges.problem.who.unknown': never
  'exchanges.problem.who.alike': never
  'exchanges.problem.who.several': never
  'exchanges.problem.who.self': never
  'exchanges.problem.kind': never
  'exchanges.problem.length': never
  'exchanges.problem.length.two': never
  'exchanges.problem.length.clock': never
  'exchanges.problem.no-time': never
  'exchanges.problem.too-long': never
  'exchanges.problem.day': never
  'exchanges.problem.day.needed': never
  'exchanges.problem.in-the-future': never
  'exchanges.problem.too-long-ago': never
  'exchanges.problem.note': never
  'exchanges.problem.same-person': never
  'exchanges.problem.nobody-in-it': never
  'exchanges.problem.not-part-of-it': never
  'exchanges.problem.come-back': never
  'exchanges.problem.already-settled': never
  'exchanges.problem.changed-meanwhile': never
  'exchanges.problem.own-word': never
  'exchanges.problem.nothing-different': never
  'exchanges.problem.floor': never
  'exchanges.problem.account-closed': never
  'exchanges.problem.thanks': never
  'exchanges.problem.thanks.long': never
  'exchanges.problem.nobody-to-thank': never
  'exchanges.problem.not-standing': never
  'exchanges.problem.reason': never
  'exchanges.problem.not-settled': never
  'exchanges.problem.already-reversed': never
  'exchanges.flash.recorded': never
  'exchanges.flash.recorded-rounded': { from: string | number; to: string | number }
  'exchanges.flash.confirmed': never
  'exchanges.flash.differently': never
  'exchanges.flash.differently-rounded': { to: string | number }
  'exchanges.flash.withdrawn': never
  'exchanges.flash.thanked': never
  'exchanges.flash.reversed': never
  'exchanges.show.title': never
  'exchanges.show.this': never
  'exchanges.show.ask': never
  'exchanges.show.kind': never
  'exchanges.show.length': never
  'exchanges.show.clock': { length: string | number; from: string | number; to: string | number }
  'exchanges.show.day': never
  'exchanges.show.come-back': never
  'exchanges.show.note': never
  'exchanges.show.sheet': never
  'exchanges.show.board': never
  'exchanges.show.book': never
  'exchanges.show.book.moved': { length: string | number; from: string | number; to: string | number; moment: string | number; receipt: string | number }
  'exchanges.show.book.pot': never
  'exchanges.show.book.thanks': never
  'exchanges.show.book.statement': never
  'exchanges.show.yes': never
  'exchanges.show.yes-for': { name: string | number }
  'exchanges.show.yes-for.spoke': { name: string | number }
  'exchanges.show.yes-place': { place: string | number }
  'exchanges.show.choose': never
  'exchanges.show.choose-for': { name: string | number }
  'exchanges.show.differently': never
  'exchanges.show.correct': never
  'exchanges.show.withdraw': never
  'exchanges.show.undo': never
  'exchanges.show.next': never
  'exchanges.show.next.you': never
  'exchanges.show.next.asked': { name: string | number }
  'exchanges.show.next.no-mail': { name: string | number }
  'exchanges.show.next.no-mail-own': { name: string | number }
  'exchanges.show.next.place': { place: string | number }
  'exchanges.show.next.both': never
  'exchanges.show.next.until-yes': { day: string | number }
  'exchanges.show.next.until-let-go': { day: string | number }
  'exchanges.show.next.withdrawn': never
  'exchanges.show.next.expired': never
  'exchanges.show.next.reversed': never
  'exchanges.show.alike': never
  'exchanges.show.alike.next': never
  'exchanges.show.again': never
  'exchanges.show.story': never
  'exchanges.show.thanks': never
  'exchanges.show.thank': { name: string | number }
  'exchanges.event.recorded': { name: string | number; length: string | number }
  'exchanges.event.recorded-sheet': { name: string | number; sheet: string | number; length: string | number }
  'exchanges.event.recorded-brought': { length: string | number }
  'exchanges.event.differently': { name: string | number; length: string | number }
  'exchanges.event.yes': { name: string | number }
  'exchanges.event.undone': { name: string | number }
  'exchanges.event.withdrawn': { name: string | number }
  'exchanges.event.expired': never
  'exchanges.event.settled': never
  'exchanges.event.settled-sheet': never
  'exchanges.event.as-broker': never
  'exchanges.differently.title': never
  'exchanges.differently.length': never
  'exchanges.differently.words': never
  'exchanges.differently.words.hint': never
  'exchanges.differently.submit': never
  'exchanges.withdraw.title': never
  'exchanges.withdraw.words': never
  'exchanges.withdraw.submit': never
  'exchanges.withdraw.keep': never
  'exchanges.thank.title': { name: string | number }
  'exchanges.thank.words': never
  'exchanges.thank.words.hint': never
  'exchanges.thank.submit': never
  'exchanges.reverse.title': never
  'exchanges.reverse.words': never
  'exchanges.reverse.reason': never
  'exchanges.reverse.submit': never
  'exchanges.sheet.title': never
  'exchanges.sheet.intro': never
  'exchanges.sheet.name': never
  'exchanges.sheet.name.hint': never
  'exchanges.sheet.day': never
  'exchanges.sheet.lines': never
  'exchanges.sheet.lines.hint': { place: string | number }
  'exchanges.sheet.line': never
  'exchanges.sheet.giver': never
  'exchanges.sheet.receiver': never
  'exchanges.sheet.length': never
  'exchanges.sheet.kind': never
  'exchanges.sheet.kind.choose': never
  'exchanges.sheet.kind.as-above': never
  'exchanges.sheet.note': never
  'exchanges.sheet.on-line': { field: string | number; line: string | number }
  'exchanges.sheet.check': never
  'exchanges.sheet.more': never
  'exchanges.sheet.save': never
  'exchanges.sheet.which': { typed: string | number; line: string | number }
  'exchanges.sheet.fine': { count: number; length: string | number }
  'exchanges.sheet.problem.name': never
  'exchanges.sheet.problem.name.long': never
  'exchanges.sheet.problem.empty': never
  'exchanges.sheet.problem.too-many': { most: number }
  'exchanges.sheet.problem.giver': { line: string | number }
  'exchanges.sheet.problem.receiver': { line: string | number }
  'exchanges.sheet.problem.unknown': { line: string | number; typed: string | number }
  'exchanges.sheet.problem.alike': { line: string | number; typed: string | number }
  'exchanges.sheet.problem.several': { line: string | number; typed: string | number }
  'exchanges.sheet.problem.length': { line: string | number }
  'exchanges.sheet.problem.kind': { line: string | number }
  'exchanges.sheet.problem.no-time': { line: string | number }
  'exchanges.sheet.problem.too-long': { line: string | number }
  'exchanges.sheet.problem.same-person': { line: string | number }
  'exchanges.sheet.problem.nobody-in-it': { line: string | number }
  'exchanges.sheet.problem.note': { line: string | number }
  'exchanges.sheet.problem.floor': { line: string | number }
  'exchanges.sheet.problem.account-closed': { line: string | number }
  'exchanges.sheet.done.title': { sheet: string | number }
  'exchanges.sheet.done.words': { count: number; length: string | number }
  'exchanges.sheet.done.waiting': { count: number }
  'exchanges.sheet.done.next': never
  'exchanges.mail.hello': { name: string | number }
  'exchanges.mail.bye': { place: string | number }
  'exchanges.mail.asked.you-helped': { name: string | number }
  'exchanges.mail.asked.helped-you': { name: string | number }
  'exchanges.mail.asked.words': never
  'exchanges.mail.asked.until-yes': { day: string | number }
  'exchanges.mail.asked.until-let-go': { day: string | number }
  'exchanges.mail.differs.subject': { name: string | number }
  'exchanges.mail.differs.words': never
  'exchanges.mail.settled.subject': never
  'exchanges.mail.settled.yes': { name: string | number }
  'exchanges.mail.settled.by-silence': never
  'exchanges.mail.settled.hours': never
  'exchanges.mail.settled.pot': never
  'exchanges.mail.settled.thanks': never
  'exchanges.mail.let-go.subject': never
  'exchanges.mail.let-go.words': never
  'exchanges.mail.let-go.friends': never
  'exchanges.mail.thanks.subject': { name: string | number }
  'exchanges.mail.thanks.words': { name: string | number; words: string | number }
  'exchanges.mail.undone.subject': never
  'exchanges.mail.undone.words': { name: string | number; reason: string | number }
  'exchanges.index.print': never
  'exchanges.sheet.code': never
  'exchanges.sheet.code.hint': never
  'exchanges.sheet.code.find': never
  'exchanges.sheet.problem.code': never
  'exchanges.sheet.problem.code.unknown': never
  'exchanges.sheet.problem.keyed-before': never
  'exchanges.sheet.see-keyed': never
  'exchanges.sheet.known': never
  'exchanges.sheet.known.hint': never
  'exchanges.sheet.known.more': never
  'exchanges.print.title': never
  'exchanges.print.lead': never
  'exchanges.print.sheets': never
  'exchanges.print.sheets.hint': { most: number }
  'exchanges.print.lines': never
  'exchanges.print.lines.hint': { most: number }
  'exchanges.print.name': never
  'exchanges.print.name.hint': never
  'exchanges.print.day': never
  'exchanges.print.day.hint': never
  'exchanges.print.names': never
  'exchanges.print.names.hint': never
  'exchanges.print.language': never
  'exchanges.print.submit': never
  'exchanges.print.problem.sheets': never
  'exchanges.print.problem.lines': never
  'exchanges.print.problem.name': never
  'exchanges.print.problem.names': never
  'exchanges.print.problem.too-many-names': never
  'exchanges.print.lately': never
  'exchanges.print.printed': { day: string | number; name: string | number }
  'exchanges.print.keyed': { moment: string | number; name: string | number }
  'exchanges.print.not-back': never
  'exchanges.print.again': { code: string | number }
  'exchanges.print.older': never
  'exchanges.print.newest': never
  'exchanges.print.ready': { count: number }
  'exchanges.print.how.sign': never
  'exchanges.print.how.key': never
  'exchanges.print.more': never
  'exchanges.print.sheet': { code: string | number }
  'exchanges.print.paper.title': never
  'exchanges.print.paper.day': never
  'exchanges.print.paper.code': never
  'exchanges.print.paper.line': never
  'exchanges.print.paper.what': never
  'exchanges.print.paper.signed': never
  'exchanges.print.paper.place': { place: string | number }
  'exchanges.print.paper.give': { help: string | number }
  'exchanges.print.paper.give-nobody': never
  'exchanges.problem.not-whole-steps': never
  'exchanges.problem.has-left': never
  'exchanges.problem.not-now': never
  'exchanges.problem.under-18': never
  'exchanges.problem.goes-accompanied': never
  'exchanges.problem.far-goes-accompanied': never
  'exchanges.problem.link-limit': never
  'exchanges.sheet.problem.line': { line: string | number; words: string | number }
  'exchanges.problem.far-word': never
  'exchanges.problem.link-closed': never
  'exchanges.problem.between-two': never
  'exchanges.show.next.far': { name: string | number }
  'exchanges.log.between': { name: string | number }
  'exchanges.between.title': { name: string | number }
  'exchanges.between.lead': { name: string | number }
  'exchanges.between.who': never
  'exchanges.between.who.hint': { name: string | number }
  'exchanges.between.problem.who': never
  'exchanges.between.problem.nobody': { name: string | number }
  'exchanges.log.for': never
  'exchanges.log.for.hint': never
  'exchanges.log.for.me': never
  'exchanges.log.company': never
  'exchanges.log.company.hint': never
  'exchanges.mail.spoken-for.subject': { name: string | number }
  'exchanges.mail.spoken-for.words': { name: string | number }
  'exchanges.show.company': never
  'exchanges.show.company.missing': never
  'exchanges.show.company.far-missing': { name: string | number }
  'exchanges.show.company.say': never
  'exchanges.show.spoken-for': { name: string | number; other: string | number }
  'exchanges.show.agreed': never
  'exchanges.agreed.title': never
  'exchanges.agreed.words': never
  'exchanges.agreed.length': never
  'exchanges.agreed.note': never
  'exchanges.agreed.submit': never
  'exchanges.company.submit': never
  'exchanges.flash.company': never
  'exchanges.event.agreed': { name: string | number; length: string | number }
  'exchanges.problem.not-in-talk': never
  'exchanges.problem.no-broker-came': never
  'exchanges.show.not-me': never
  'exchanges.show.yes-for.speaks': { name: string | number }
  'exchanges.event.differently-for': { name: string | number; other: string | number; length: string | number }
  'exchanges.event.yes-for': { name: string | number; other: string | number }
  'exchanges.not-me.title': never
  'exchanges.not-me.words': never
  'exchanges.not-me.words-settled': never
  'exchanges.not-me.submit': never
  'exchanges.flash.not-me': never
  'exchanges.flash.company-not-new': never
  'exchanges.flash.call-back': never
  'exchanges.flash.call-taken': never
  'exchanges.flash.call-not-needed': never
  'exchanges.sheet.company': never
  'exchanges.sheet.company.nobody': never
  'exchanges.sheet.company.me': never
  'exchanges.waiting.calls': never
  'exchanges.waiting.entries': never
  'exchanges.waiting.i-come': never
  'exchanges.waiting.looked': never
  'exchanges.waiting.not-me': { name: string | number }
  'exchanges.waiting.company': { name: string | number }
  'exchanges.waiting.company-with': { name: string | number; other: string | number }
  'exchanges.mail.company.subject': { name: string | number }
  'exchanges.mail.company.words': { name: string | number }
  'exchanges.mail.company.words-with': { name: string | number; other: string | number }
  'exchanges.mail.not-me.subject': { name: string | number }
  'exchanges.mail.not-me.words': { name: string | number }
  'exchanges.mail.comes.subject': { name: string | number }
  'exchanges.mail.comes.words': { name: string | number }
  'find.place': never
  'find.title': never
  'find.title.sought': { words: string | number }
  'find.lead': never
  'find.search': never
  'find.search.label': never
  'find.submit': never
  'find.people': never
  'find.people.all': never
  'find.asks': never
  'find.asks.all': never
  'find.offers': never
  'find.offers.all': never
  'find.exchanges': never
  'find.exchanges.all': never
  'find.signs': never
  'find.kind': { kind: string | number }
  'find.empty': { words: string | number }
  'find.empty.ask': never
  'find.empty.offer': never
  'find.person': never
  'find.else': never
  'find.else.ask': never
  'find.examples': never
  'find.example.name': never
  'find.example.board': never
  'find.example.board.words': never
  'find.example.help': never
  'find.example.help.words': never
  'friends.title': never
  'friends.lead': never
  'friends.meaning': never
  'friends.empty': never
  'friends.empty.look': never
  'friends.asked': never
  'friends.pass-on': never
  'friends.says': { name: string | number }
  'friends.says-of': { name: string | number; other: string | number }
  'friends.agree': never
  'friends.agree-for': { name: string | number }
  'friends.decline': never
  'friends.decline-for': { name: string | number }
  'friends.said': never
  'friends.take-back': never
  'friends.agreed': never
  'friends.since': { day: string | number }
  'friends.count-again': never
  'friends.say': never
  'friends.say.words': { name: string | number }
  'friends.are': { name: string | number }
  'friends.you-said': { name: string | number }
  'friends.me.with': { name: string | number }
  'friends.me.more': { count: number }
  'friends.me.asked': { count: number }
  'friends.grown': never
  'friends.grown.count': { count: number }
  'friends.flash.said': { name: string | number }
  'friends.flash.agreed': { name: string | number }
  'friends.flash.agreed-page': never
  'friends.flash.declined-page': never
  'friends.flash.ended': never
  'friends.flash.taken-back': never
  'friends.problem.nothing-together': { name: string | number }
  'friends.problem.not-now': never
  'friends.problem.over': never
  'friends.problem.agreed-already': never
  'friends.mail.asked.subject': { name: string | number }
  'friends.mail.asked.words': { name: string | number }
  'friends.mail.asked.no-hurry': never
  'friends.mail.agreed.subject': { name: string | number }
  'friends.mail.agreed.words': { name: string | number }
  'friends.mail.declined.subject': { name: string | number }
  'friends.mail.declined.words': { name: string | number }
  'friends.see': never
  'friends.grown.who': never
  'friends.guessed': { length: string | number }
  'friends.guess': { name: string | number }
  'friends.guess.hint': never
  'friends.guess.submit': never
  'friends.guess.go': never
  'friends.guess.later': never
  'friends.problem.hours': never
  'friends.flash.later': never
  'friends.flash.guessed': never
  'friends.guess.hours': never
  'friends.guess.either': never
  'friends.grown.guess': { length: string | number }
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
  'joining.apply.title': never
  'joining.apply.lead': { place: string | number }
  'joining.apply.submit': never
  'joining.apply.then': never
  'joining.apply.then.ring': never
  'joining.apply.then.meet': never
  'joining.apply.then.same': never
  'joining.have-code': never
  'joining.have-code.words': never
  'joining.have-code.go': never
  'joining.rather-ring': never
  'joining.hello.name': never
  'joining.hello.reach': never
  'joining.hello.reach.hint': never
  'joining.hello.words': never
  'joining.hello.words.hint': never
  'joining.hello.change': never
  'joining.hello.save': never
  'joining.slip.said-hello': { name: string | number }
  'joining.slip.said-hello.lead': never
  'joining.slip.invited': { name: string | number; place: string | number }
  'joining.slip.invited.lead': never
  'joining.slip.new-code': { name: string | number }
  'joining.slip.new-code.lead': never
  'joining.slip.for': { name: string | number; place: string | number }
  'joining.slip.go': never
  'joining.slip.type': never
  'joining.slip.why': never
  'joining.slip.help': { help: string | number }
  'joining.slip.look': never
  'joining.mine.title': never
  'joining.mine.hello': { name: string | number }
  'joining.mine.invited': { name: string | number }
  'joining.mine.waits': { day: string | number }
  'joining.mine.welcomer': { name: string | number }
  'joining.mine.here': never
  'joining.mine.not-now': never
  'joining.mine.go-on': never
  'joining.mine.away': never
  'joining.mine.signed': never
  'joining.mine.sign.meaning': never
  'joining.code.lead': never
  'joining.code.submit': never
  'joining.code.lost': never
  'joining.code.new': never
  'joining.path.title': never
  'joining.path.own': never
  'joining.path.end': never
  'joining.step.hello': never
  'joining.step.met': never
  'joining.step.page': never
  'joining.step.first': never
  'joining.step.known': never
  'joining.step.signed': never
  'joining.step.here': never
  'joining.step.exchange': never
  'joining.next.hello': never
  'joining.next.met': never
  'joining.next.page': never
  'joining.next.first': never
  'joining.next.known': never
  'joining.next.signed': never
  'joining.next.here': never
  'joining.next.exchange': never
  'joining.page.brings': never
  'joining.page.brings.hint': never
  'joining.page.wouldLike': never
  'joining.page.wouldLike.hint': never
  'joining.page.weBring': never
  'joining.page.weBring.hint': never
  'joining.page.weWouldLike': never
  'joining.page.weWouldLike.hint': never
  'joining.bring.title': never
  'joining.bring.submit': never
  'joining.first.ask': { words: string | number; kind: string | number }
  'joining.first.offer': { words: string | number; kind: string | number }
  'joining.first.title': never
  'joining.first.lead': { name: string | number }
  'joining.first.ask.words': never
  'joining.first.ask.kind': never
  'joining.first.offer.words': never
  'joining.first.offer.kind': never
  'joining.first.kind.none': never
  'joining.known.by': { name: string | number; day: string | number; by: string | number }
  'joining.known.title': never
  'joining.known.lead': { name: string | number }
  'joining.known.private': never
  'joining.known.name': never
  'joining.known.name.hint': never
  'joining.known.day': never
  'joining.known.submit': never
  'joining.known.off': never
  'joining.together.title': never
  'joining.together.lead': { name: string | number }
  'joining.together.day': never
  'joining.keep': never
  'joining.welcomer.title': never
  'joining.welcomer.lead': { name: string | number }
  'joining.welcomer.who': never
  'joining.welcomer.submit': never
  'joining.signed.title': never
  'joining.welcome.title': never
  'joining.welcome.lead': { name: string | number }
  'joining.welcome.reach': { reach: string | number }
  'joining.welcome.submit': never
  'joining.not-now.title': never
  'joining.not-now.lead': { name: string | number }
  'joining.not-now.submit': never
  'joining.not-now.why': never
  'joining.not-now.mine': never
  'joining.not-now.mine.meaning': never
  'joining.not-now.said': { day: string | number }
  'joining.invite.title': never
  'joining.invite.lead': never
  'joining.invite.name': never
  'joining.invite.email': never
  'joining.invite.email.hint': never
  'joining.invite.submit': never
  'joining.index.title': never
  'joining.index.lead': never
  'joining.index.lead.broker': never
  'joining.index.empty': never
  'joining.index.more': never
  'joining.index.said-hello': { when: string | number }
  'joining.index.invited': { when: string | number; name: string | number }
  'joining.index.welcomer': { name: string | number }
  'joining.index.nobody-yet': never
  'joining.show.reach': never
  'joining.show.reach.name': never
  'joining.show.said': never
  'joining.show.inviter': never
  'joining.show.welcomer': never
  'joining.show.met': never
  'joining.show.here': never
  'joining.show.ways': never
  'joining.show.ready': never
  'joining.paper.link': never
  'joining.paper.empty': never
  'joining.paper.title': never
  'joining.paper.lead': never
  'joining.paper.head': { name: string | number; place: string | number }
  'joining.paper.head-empty': { place: string | number }
  'joining.paper.known': never
  'joining.me.waiting': { count: number }
  'joining.me.welcomes': { name: string | number }
  'joining.me.own': never
  'joining.me.link': never
  'joining.add.rather': never
  'joining.letter.subject': { inviter: string | number; place: string | number }
  'joining.letter.invited': { inviter: string | number; place: string | number }
  'joining.letter.go': { address: string | number }
  'joining.letter.free': never
  'joining.letter.help': { help: string | number }
  'joining.letter.welcomer.subject': { name: string | number }
  'joining.letter.welcomer': { name: string | number }
  'joining.flash.hello': never
  'joining.flash.kept': never
  'joining.flash.not-now': never
  'joining.flash.goes-on': never
  'joining.flash.invited': { name: string | number }
  'joining.flash.welcomer': { name: string | number; whom: string | number }
  'joining.flash.known': { name: string | number }
  'joining.flash.here': { name: string | number }
  'joining.flash.ended': { name: string | number }
  'joining.problem.long': never
  'joining.problem.each': never
  'joining.problem.reach': never
  'joining.problem.reach-long': never
  'joining.problem.hellos': { minutes: number }
  'joining.problem.invitations': never
  'joining.problem.said-already': never
  'joining.problem.code': never
  'joining.problem.gone': never
  'joining.problem.welcomer': never
  'joining.problem.themselves': never
  'joining.problem.twice': never
  'joining.problem.missing': { step: string | number }
  'language.title': never
  'language.lead': never
  'language.text': never
  'language.file': never
  'language.file.hint': never
  'language.written': never
  'language.written.en': never
  'language.written.cy': never
  'language.submit': never
  'language.kept': never
  'language.found': never
  'language.found.none': never
  'language.found.some': { count: number }
  'language.strengths': { count: string | number }
  'language.missing': { count: string | number }
  'language.hollow': { count: string | number }
  'language.fine': { count: string | number }
  'language.perhaps': never
  'language.unless': never
  'language.mean-it': never
  'language.because.own': never
  'language.because.mention': never
  'language.because.negation': never
  'language.because.law': never
  'language.because.limits': never
  'language.hints': never
  'language.hints.lead': { count: number }
  'language.hints.none': never
  'language.look': never
  'language.problem.nothing': never
  'language.problem.long': never
  'language.problem.written': never
  'language.problem.file': never
  'language.problem.large': never
  'language.api.sign-in': never
  'language.api.slow': never
  'language.api.unread': never
  'leaving.nameless': never
  'leaving.leave.title': { name: string | number }
  'leaving.leave.title.hours': { name: string | number }
  'leaving.leave.link': { name: string | number }
  'leaving.leave.link.hours': { name: string | number }
  'leaving.leave.lead': { name: string | number }
  'leaving.remember.title': { name: string | number }
  'leaving.remember.link': { name: string | number }
  'leaving.remember.lead': never
  'leaving.remember.what': { name: string | number }
  'leaving.hours.more': { name: string | number; length: string | number }
  'leaving.hours.less': { name: string | number; length: string | number }
  'leaving.hours.none': { name: string | number }
  'leaving.hours.shared': { name: string | number }
  'leaving.hours.shared.link': never
  'leaving.day': never
  'leaving.day.hint': never
  'leaving.day.died': never
  'leaving.day.died.hint': never
  'leaving.become': never
  'leaving.become.died': { name: string | number }
  'leaving.become.died.hint': never
  'leaving.become.pot': never
  'leaving.become.somebody': never
  'leaving.become.let-go': never
  'leaving.become.let-go.hint': never
  'leaving.become.even-out': never
  'leaving.become.even-out.hint': never
  'leaving.become.later': never
  'leaving.become.later.hint': { name: string | number }
  'leaving.who': never
  'leaving.who.hint': never
  'leaving.look': never
  'leaving.sure.title': never
  'leaving.sure.lead': never
  'leaving.sure.book': never
  'leaving.sure.none': never
  'leaving.sure.line': { who: string | number; before: string | number; after: string | number }
  'leaving.sure.gets': { who: string | number; length: string | number }
  'leaving.sure.what': never
  'leaving.sure.day': { day: string | number }
  'leaving.sure.ends': never
  'leaving.sure.closes': never
  'leaving.sure.stays': never
  'leaving.sure.letter': { email: string | number }
  'leaving.sure.back': never
  'leaving.sure.died.mistake': never
  'leaving.sure.submit': never
  'leaving.sure.change': never
  'leaving.alive.submit': { name: string | number }
  'leaving.alive.title': never
  'leaving.undo.reason': never
  'leaving.merge.title': { name: string | number }
  'leaving.merge.link': { name: string | number }
  'leaving.merge.lead': never
  'leaving.merge.who': never
  'leaving.merge.who.hint': never
  'leaving.merge.look': never
  'leaving.merge.sure.title': never
  'leaving.merge.table': never
  'leaving.merge.column.what': never
  'leaving.merge.column.stays': never
  'leaving.merge.column.goes': never
  'leaving.merge.row.name': never
  'leaving.merge.row.number': never
  'leaving.merge.row.since': never
  'leaving.merge.row.hours': never
  'leaving.merge.row.last': never
  'leaving.merge.row.email': never
  'leaving.merge.row.phone': never
  'leaving.merge.moves': never
  'leaving.merge.stays': never
  'leaving.merge.undo': never
  'leaving.merge.submit': never
  'leaving.erase.title': { name: string | number }
  'leaving.erase.link': { name: string | number }
  'leaving.erase.lead': never
  'leaving.erase.goes': never
  'leaving.erase.goes.who': never
  'leaving.erase.goes.said': never
  'leaving.erase.stays': never
  'leaving.erase.stays.hours': never
  'leaving.erase.stays.name': { nameless: string | number }
  'leaving.erase.stays.told': never
  'leaving.erase.never': never
  'leaving.erase.word': never
  'leaving.erase.type': { word: string | number }
  'leaving.erase.submit': { name: string | number }
  'leaving.erase.not-yet': never
  'leaving.erase.still-here': { name: string | number }
  'leaving.erase.balance': { name: string | number }
  'leaving.left-over.title': never
  'leaving.left-over.link': never
  'leaving.left-over.lead': never
  'leaving.left-over.empty': never
  'leaving.left-over.line': { name: string | number; length: string | number }
  'leaving.left-over.since': { day: string | number }
  'leaving.left-over.more': never
  'leaving.forgotten': never
  'leaving.flash.left': { name: string | number }
  'leaving.flash.hours': { name: string | number }
  'leaving.flash.later': { name: string | number }
  'leaving.flash.remembered': { name: string | number }
  'leaving.flash.back': { name: string | number }
  'leaving.flash.merged': never
  'leaving.flash.unmerged': never
  'leaving.flash.erased': never
  'leaving.mail.subject': never
  'leaving.mail.thanks': { place: string | number }
  'leaving.mail.day': { day: string | number }
  'leaving.mail.hours.pot': { length: string | number }
  'leaving.mail.hours.somebody': { length: string | number; name: string | number }
  'leaving.mail.hours.let-go': never
  'leaving.mail.hours.later': never
  'leaving.mail.door': never
  'leaving.problem.become': never
  'leaving.problem.who': never
  'leaving.problem.before-joining': { name: string | number }
  'leaving.problem.in-the-future': never
  'leaving.problem.oneself': never
  'leaving.problem.by-a-steward': { name: string | number }
  'leaving.problem.shares': { name: string | number }
  'leaving.problem.self-dealing': never
  'leaving.problem.same-person': never
  'leaving.problem.has-left': never
  'leaving.problem.changed': never
  'leaving.problem.floor': never
  'leaving.problem.account-closed': never
  'leaving.problem.already-reversed': never
  'leaving.problem.word': never
  'leaving.problem.which': never
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
  'ledger.statement.empty-of': { name: string | number }
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
  'ledger.statement.receipt': { receipt: string | number }
  'ledger.statement.receipts': never
  'ledger.csv.receipt': never
  'ledger.receipt.title': never
  'ledger.receipt.lead': never
  'ledger.receipt.field': never
  'ledger.receipt.hint': never
  'ledger.receipt.submit': never
  'ledger.receipt.stands': { moment: string | number }
  'ledger.receipt.none': never
  'ledger.receipt.none.next': never
  'ledger.receipt.who': never
  'ledger.receipt.length': never
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
  'ledger.rule.chain-unbroken': never
  'ledger.rule.words-as-first-written': never
  'ledger.rule.reversals-mirror-once': never
  'ledger.rule.closed-accounts-stand-at-zero': never
  'ledger.rule.only-posting-moves-minutes': never
  'ledger.rule.exchanges-between-two': never
  'ledger.rule.nobody-confirms-their-own-word': never
  'ledger.rule.exchanges-match-their-transactions': never
  'ledger.rule.mails-have-one-outcome': never
  'ledger.kind.inter': never
  'ledger.kind.rota': never
  'ledger.kind.meeting': never
  'ledger.kind.learning': never
  'ledger.kind.shared_work': never
  'ledger.kind.community_building': never
  'ledger.kind.standing': never
  'ledger.kind.donation': never
  'ledger.kind.grant': never
  'ledger.kind.starter': never
  'ledger.kind.legacy': never
  'ledger.kind.write_off': never
  'ledger.kind.link_write_off': never
  'ledger.kind.merge': never
  'ledger.kind.sharing': never
  'ledger.account.shared': never
  'ledger.account.group': never
  'ledger.account.link': never
  'ledger.rule.keys-used-once': never
  'ledger.rule.witnessed-receipts-stand': never
  'ledger.rule.group-entries-match-their-transactions': never
  'ledger.rule.grants-match-their-transactions': never
  'ledger.rule.links-mirror': never
  'ledger.checks.title': never
  'ledger.checks.when': never
  'ledger.checks.none': never
  'ledger.checks.at': never
  'ledger.trouble.title': never
  'ledger.trouble.words': { moment: string | number }
  'ledger.trouble.what-to-do': never
  'ledger.trouble.look': never
  'ledger.letter.hello': { name: string | number }
  'ledger.letter.bye': { place: string | number }
  'ledger.letter.subject': { place: string | number }
  'ledger.letter.broken': { moment: string | number }
  'ledger.receipt.keep': { receipt: string | number }
  'ledger.filter.title': never
  'ledger.filter.kind': never
  'ledger.filter.any': never
  'ledger.filter.with': never
  'ledger.filter.from': never
  'ledger.filter.to': never
  'ledger.filter.mistakes': never
  'ledger.filter.put-right': never
  'ledger.filter.submit': never
  'ledger.filter.only': { what: string | number }
  'ledger.filter.everything': never
  'ledger.filter.empty': never
  'ledger.filter.caption': never
  'ledger.filter.csv': never
  'ledger.filter.newest': never
  'ledger.filter.told.from': { day: string | number }
  'ledger.filter.told.to': { day: string | number }
  'ledger.filter.problem.day': never
  'ledger.filter.problem.order': never
  'ledger.shared.this': { others: string | number }
  'ledger.shared.this-of': { name: string | number; others: string | number }
  'ledger.shared.called': { account: string | number }
  'ledger.shared.own': never
  'ledger.shared.own-of': { name: string | number }
  'ledger.shared.older': never
  'ledger.shared.back': never
  'ledger.plenty.title': { length: string | number }
  'ledger.plenty.words': never
  'ledger.plenty.ask': never
  'ledger.plenty.pot': never
  'ledger.accounts.title': never
  'ledger.accounts.lead': never
  'ledger.accounts.nothing-from-nowhere': never
  'ledger.accounts.names': never
  'ledger.accounts.unnamed': never
  'ledger.accounts.in': never
  'ledger.accounts.out': never
  'ledger.accounts.empty': never
  'ledger.accounts.all': never
  'ledger.accounts.closed': never
  'ledger.accounts.is-closed': never
  'ledger.accounts.first': never
  'ledger.accounts.more': never
  'ledger.accounts.even': never
  'ledger.accounts.organisation.for': never
  'ledger.accounts.organisation.minus': { place: string | number; length: string | number }
  'ledger.accounts.organisation.plus': { place: string | number; length: string | number }
  'ledger.accounts.pot.for': never
  'ledger.accounts.pot.minus': { length: string | number }
  'ledger.accounts.pot.plus': { length: string | number }
  'ledger.accounts.commons.for': never
  'ledger.accounts.commons.minus': { length: string | number }
  'ledger.accounts.commons.plus': { length: string | number }
  'ledger.accounts.opening.for': never
  'ledger.accounts.opening.minus': { length: string | number }
  'ledger.accounts.opening.plus': { length: string | number }
  'ledger.accounts.former_members.for': never
  'ledger.accounts.former_members.minus': { length: string | number }
  'ledger.accounts.former_members.plus': { length: string | number }
  'ledger.accounts.group.for': never
  'ledger.accounts.group.minus': { name: string | number; length: string | number }
  'ledger.accounts.group.plus': { name: string | number; length: string | number }
  'ledger.accounts.link.for': never
  'ledger.accounts.link.minus': { name: string | number; length: string | number }
  'ledger.accounts.link.plus': { name: string | number; length: string | number }
  'ledger.corrections.title': never
  'ledger.corrections.lead': never
  'ledger.corrections.lead-all': never
  'ledger.corrections.empty': never
  'ledger.corrections.empty-all': never
  'ledger.corrections.undone': { kind: string | number; length: string | number; from: string | number; to: string | number; day: string | number }
  'ledger.corrections.reason': { reason: string | number }
  'ledger.corrections.first': { moment: string | number; name: string | number }
  'ledger.corrections.then': { moment: string | number; name: string | number }
  'ledger.corrections.newest': never
  'ledger.corrections.older': never
  'ledger.limit.title': { name: string | number }
  'ledger.limit.lead': { name: string | number }
  'ledger.limit.usual': { length: string | number }
  'ledger.limit.usual-none': never
  'ledger.limit.shared': { others: string | number }
  'ledger.limit.own-floor': { length: string | number }
  'ledger.limit.change': never
  'ledger.limit.hours': never
  'ledger.limit.hours.hint': never
  'ledger.limit.reason': never
  'ledger.limit.reason.hint': { name: string | number }
  'ledger.limit.save': never
  'ledger.limit.take-away': never
  'ledger.limit.story': never
  'ledger.limit.agreed': { moment: string | number; name: string | number }
  'ledger.limit.taken-away': { moment: string | number; name: string | number }
  'ledger.limit.flash.agreed': { name: string | number }
  'ledger.limit.flash.taken-away': { name: string | number }
  'ledger.limit.link': never
  'ledger.limit.problem.hours': never
  'ledger.limit.problem.reason': never
  'ledger.checks.broken': { rule: string | number }
  'ledger.rule.weeks-match-their-transactions': never
  'neighbours.title': never
  'neighbours.lead': never
  'neighbours.nobody': never
  'neighbours.state.none': never
  'neighbours.state.offered': never
  'neighbours.state.asked': never
  'neighbours.state.open': never
  'neighbours.ours': never
  'neighbours.theirs': never
  'neighbours.closed': never
  'neighbours.balance.ours': never
  'neighbours.balance.theirs': never
  'neighbours.balance.even': never
  'neighbours.balance.we-owe': { name: string | number; length: string | number }
  'neighbours.balance.they-owe': { name: string | number; length: string | number }
  'neighbours.ended.stands': never
  'neighbours.ended.ours-stands': never
  'neighbours.let-go.which': { name: string | number }
  'neighbours.let-go.waits': { name: string | number }
  'neighbours.let-go.keep': never
  'neighbours.let-go.they-would': { name: string | number }
  'neighbours.let-go.both': never
  'neighbours.let-go.out-of': { length: string | number }
  'neighbours.let-go.into': { length: string | number }
  'neighbours.let-go.nobody': never
  'neighbours.let-go.until': { name: string | number }
  'neighbours.let-go.at-once': { name: string | number }
  'neighbours.let-go.submit': never
  'neighbours.problem.let-go.changed': never
  'neighbours.flash.said': never
  'neighbours.flash.let-go': never
  'neighbours.flash.kept-standing': never
  'neighbours.limit': never
  'neighbours.limit.hint': never
  'neighbours.open': never
  'neighbours.accept': never
  'neighbours.keep': never
  'neighbours.end': never
  'neighbours.end.which': { name: string | number }
  'neighbours.problem.limit': never
  'neighbours.problem.below-balance': never
  'neighbours.flash.opened': never
  'neighbours.flash.kept': never
  'neighbours.flash.ended': never
  'people.me.title': never
  'people.me.hello': { name: string | number }
  'people.me.waiting': { count: number }
  'people.me.waiting.look': never
  'people.me.waiting.all': never
  'people.me.waiting.broker': { count: number }
  'people.me.log': never
  'people.me.ask': never
  'people.me.both-ways': never
  'people.me.both-ways.note': never
  'people.me.statement': never
  'people.me.gifts': never
  'people.me.gifts.add': never
  'people.me.gifts.empty': never
  'people.me.asks': never
  'people.me.asks.add': never
  'people.me.asks.empty': never
  'people.me.latest': never
  'people.me.latest.all': never
  'people.me.for-others': { count: number }
  'people.me.latest.empty': never
  'people.me.companions': never
  'people.me.times': { count: number; day: string | number }
  'people.me.about': never
  'people.me.about.edit': never
  'people.me.about.empty': never
  'people.me.hats': never
  'people.me.hats.edit': never
  'people.me.devices': never
  'people.me.look-after': never
  'people.me.look-after.sheet': never
  'people.me.look-after.waiting': never
  'people.me.look-after.add': never
  'people.me.look-after.bring': never
  'people.me.look-after.check': never
  'people.me.look-after.settings': never
  'people.me.resting': never
  'people.me.more': never
  'people.me.as-seen': never
  'people.me.next': never
  'people.me.next.thank': { name: string | number }
  'people.me.next.asked': { count: number; kind: string | number }
  'people.me.next.asked.look': never
  'people.me.next.gift': never
  'people.me.next.ask': never
  'people.me.next.deed': never
  'people.me.next.hat': never
  'people.me.next.hat.add': never
  'people.hats.title': never
  'people.hats.lead': never
  'people.hats.empty': never
  'people.hats.first': never
  'people.hats.hidden': never
  'people.hats.up': never
  'people.hats.hide': never
  'people.hats.show': never
  'people.hats.off': never
  'people.hats.new': never
  'people.hats.new.hint': never
  'people.hats.new.words': never
  'people.hats.add': never
  'people.hats.which': { action: string | number; hat: string | number }
  'people.about.title': never
  'people.about.title-of': { name: string | number }
  'people.about.name': never
  'people.about.about': never
  'people.about.about.hint': never
  'people.about.area': never
  'people.about.area.hint': never
  'people.about.email': never
  'people.about.email.hint': never
  'people.about.email.hint-of': { name: string | number }
  'people.about.email.none': never
  'people.about.email.own-only': { name: string | number }
  'people.about.phone': never
  'people.about.phone.hint': never
  'people.about.other-phone': never
  'people.about.save': never
  'people.about.lead': never
  'people.about.lead-of': { name: string | number }
  'people.about.name-of': never
  'people.about.about-of': { name: string | number }
  'people.about.language': never
  'people.about.language.hint': never
  'people.about.language-of': { name: string | number }
  'people.sharing.legend': never
  'people.sharing.yes': never
  'people.index.title': never
  'people.index.lead': never
  'people.index.search': never
  'people.index.search.label': never
  'people.index.kind': never
  'people.index.kind.any': never
  'people.index.submit': never
  'people.index.more': never
  'people.index.first': never
  'people.index.empty': never
  'people.index.empty.moved-on': never
  'people.index.add': never
  'people.index.everybody': never
  'people.index.who': never
  'people.index.who.around': never
  'people.index.who.moved-on': never
  'people.index.resting': never
  'people.index.empty.ask': never
  'people.show.resting': { name: string | number }
  'people.show.moved-on': { name: string | number }
  'people.show.hats': never
  'people.show.gifts': { name: string | number }
  'people.show.gifts.empty': { name: string | number }
  'people.show.asks': { name: string | number }
  'people.show.log': never
  'people.show.contact': { name: string | number }
  'people.show.contact.who': { name: string | number }
  'people.show.contact.none': never
  'people.show.edit': { name: string | number }
  'people.show.code': never
  'people.show.statement': never
  'people.show.own': never
  'people.show.own.edit': never
  'people.show.since-when': never
  'people.show.remembered': { name: string | number }
  'people.show.latest': { name: string | number }
  'people.show.together': { name: string | number }
  'people.show.reads': never
  'people.move.title': { name: string | number }
  'people.move.title.own': never
  'people.move.title.back': { name: string | number }
  'people.move.meaning': never
  'people.move.meaning.own': never
  'people.move.meaning.back': never
  'people.move.leaving': never
  'people.move.here': { name: string | number }
  'people.move.here.own': never
  'people.move.resting': { name: string | number }
  'people.move.resting.own': never
  'people.move.moved-on': { name: string | number }
  'people.move.moved-on.meaning': { name: string | number }
  'people.add.title': never
  'people.add.lead': never
  'people.add.submit': never
  'people.add.area': never
  'people.add.phone': never
  'people.add.email': never
  'people.add.email.hint': never
  'people.flash.saved': never
  'people.flash.added': { name: string | number }
  'people.flash.hat': never
  'people.flash.hat-off': { hat: string | number }
  'people.flash.here': { name: string | number }
  'people.flash.resting': never
  'people.flash.moved_on': { name: string | number }
  'people.letter.subject': { community: string | number }
  'people.letter.help-nobody': never
  'people.letter.hello': { name: string | number }
  'people.letter.changed': { community: string | number }
  'people.letter.new': { community: string | number }
  'people.letter.gone': { community: string | number }
  'people.letter.by': { name: string | number }
  'people.letter.not-you': { help: string | number }
  'people.letter.bye': { community: string | number }
  'people.problem.name': never
  'people.problem.name-long': never
  'people.problem.about': never
  'people.problem.area': never
  'people.problem.email': never
  'people.problem.phone': never
  'people.problem.hat': never
  'people.problem.hat-long': never
  'people.problem.many-hats': never
  'people.problem.language': never
  'people.problem.move': never
  'people.problem.shared-email': { names: string | number }
  'people.problem.by-a-broker': { name: string | number }
  'people.problem.by-a-steward': { name: string | number }
  'people.index.booklet': never
  'people.about.booklet': never
  'people.about.booklet-of': { name: string | number }
  'people.about.booklet.hint': never
  'people.about.booklet.yes': never
  'people.about.booklet.no': never
  'people.problem.booklet': never
  'people.booklet.title': never
  'people.booklet.lead': never
  'people.booklet.how': never
  'people.booklet.how.booklet': never
  'people.booklet.how.both-sides': never
  'people.booklet.how.fold': never
  'people.booklet.who': never
  'people.booklet.leave-me-out': never
  'people.booklet.more': { most: number }
  'people.booklet.cover': never
  'people.booklet.ring': { name: string | number }
  'people.booklet.ring-nobody': never
  'people.booklet.works': never
  'people.booklet.works.ask': never
  'people.booklet.works.give': never
  'people.booklet.works.meet': never
  'people.booklet.works.tell': never
  'people.booklet.everybody': { count: number }
  'people.booklet.shares': never
  'people.booklet.asks': never
  'people.booklet.index': never
  'people.booklet.index.how': never
  'people.booklet.notes': never
  'people.me.wall': never
  'people.me.look-after.walls': never
  'people.me.look-after.whats-on': never
  'people.show.wall': never
  'people.me.in-my-name': { name: string | number }
  'people.me.to-say': { name: string | number }
  'people.me.company.asked': never
  'people.me.company.take-back': never
  'people.me.company.comes': { name: string | number }
  'people.company.why': never
  'people.company.ask': never
  'people.company.ask-with': { name: string | number }
  'people.about.born': never
  'people.about.born-of': { name: string | number }
  'people.about.born.hint': never
  'people.show.born': never
  'people.problem.born': never
  'plans.title': never
  'plans.lead': never
  'plans.private': never
  'plans.new': never
  'plans.mine': never
  'plans.of-others': never
  'plans.of': { name: string | number }
  'plans.due': never
  'plans.review.on': { day: string | number }
  'plans.yours': never
  'plans.want': never
  'plans.want.hint': never
  'plans.good': never
  'plans.if-not': never
  'plans.if-not.hint': never
  'plans.wrong': never
  'plans.agreed': never
  'plans.who-does': never
  'plans.ring': never
  'plans.review': never
  'plans.review.hint': never
  'plans.submit': never
  'plans.edit': never
  'plans.readers': never
  'plans.readers.none': never
  'plans.share': never
  'plans.share.submit': never
  'plans.unshare': never
  'plans.how.title': never
  'plans.how.submit': never
  'plans.outcome': never
  'plans.outcome.did': never
  'plans.outcome.changed': never
  'plans.outcome.stopped': never
  'plans.learned': never
  'plans.learned.hint': never
  'plans.problem.want': never
  'plans.problem.if-not': never
  'plans.problem.long': never
  'plans.problem.review': never
  'plans.problem.outcome': never
  'plans.problem.same-person': never
  'plans.problem.many': never
  'plans.flash.written': never
  'plans.flash.how': never
  'plans.flash.shared': { name: string | number }
  'plans.flash.unshared': never
  'pot.title': never
  'pot.lead': never
  'pot.figure.balance': never
  'pot.figure.came': never
  'pot.figure.went': never
  'pot.below-zero': never
  'pot.open.title': never
  'pot.open.empty': never
  'pot.settled.link': never
  'pot.settled.title': never
  'pot.settled.lead': never
  'pot.settled.empty': never
  'pot.grant.title': { length: string | number; name: string | number }
  'pot.grant.asked': { name: string | number; day: string | number }
  'pot.grant.voices': { yes: number; no: number }
  'pot.grant.say': never
  'pot.grant.anew': never
  'pot.grant.mine.none': never
  'pot.grant.mine.yes': never
  'pot.grant.mine.no': never
  'pot.grant.mine.yes.through': { name: string | number }
  'pot.grant.mine.no.through': { name: string | number }
  'pot.grant.decided-from': never
  'pot.grant.until': never
  'pot.grant.settled-on': never
  'pot.grant.given': never
  'pot.grant.given-by': { day: string | number; name: string | number }
  'pot.state.open': never
  'pot.state.agreed': never
  'pot.state.declined': never
  'pot.state.withdrawn': never
  'pot.state.given': never
  'pot.state.undone': never
  'pot.how.title': never
  'pot.how.who': never
  'pot.how.days': { days: number }
  'pot.how.voices': { voices: number }
  'pot.how.in-the-end': never
  'pot.how.given': never
  'pot.lines.title': never
  'pot.lines.empty': never
  'pot.lines.caption': never
  'pot.lines.day': never
  'pot.lines.what': never
  'pot.lines.came': never
  'pot.lines.went': never
  'pot.lines.you': never
  'pot.lines.grant': { name: string | number }
  'pot.lines.names': never
  'pot.line.done': never
  'pot.mutual': { name: string | number; other: string | number }
  'pot.mutual.by': { name: string | number }
  'pot.give.title': never
  'pot.give.lead': never
  'pot.give.of': { name: string | number }
  'pot.give.you-have': { length: string | number }
  'pot.give.they-have': { name: string | number; length: string | number }
  'pot.give.pot-has': { length: string | number }
  'pot.give.length': never
  'pot.give.words': never
  'pot.give.words.hint': never
  'pot.give.look': never
  'pot.give-to.title': { name: string | number }
  'pot.give-to.lead': { name: string | number }
  'pot.give-to.link': never
  'pot.give-to.words.hint': { name: string | number }
  'pot.give.for-link': { name: string | number }
  'pot.sure.title': never
  'pot.sure.to': { length: string | number; name: string | number }
  'pot.sure.pot': { length: string | number }
  'pot.sure.book': never
  'pot.sure.you': never
  'pot.sure.line': { who: string | number; before: string | number; after: string | number }
  'pot.sure.less': { who: string | number; length: string | number }
  'pot.sure.more': { who: string | number; length: string | number }
  'pot.sure.undo': never
  'pot.sure.submit': never
  'pot.sure.change': never
  'pot.ask.title': never
  'pot.ask.lead': never
  'pot.ask.who': never
  'pot.ask.who.hint': never
  'pot.ask.length': never
  'pot.ask.words': never
  'pot.ask.words.hint': never
  'pot.ask.submit': never
  'pot.voice.title': never
  'pot.voice.which': never
  'pot.voice.yes': never
  'pot.voice.no': never
  'pot.voice.words': never
  'pot.voice.words.hint': never
  'pot.voice.submit': never
  'pot.voice.anew': never
  'pot.voice.receives': never
  'pot.voices.title': never
  'pot.voices.who': never
  'pot.voices.through': { name: string | number; through: string | number }
  'pot.heard.link': never
  'pot.heard.title': never
  'pot.heard.lead': never
  'pot.heard.who': never
  'pot.heard.submit': never
  'pot.withdraw': never
  'pot.agreed.words': never
  'pot.agreed.give': { name: string | number; length: string | number }
  'pot.undo.link': never
  'pot.undo.title': never
  'pot.undo.what': { kind: string | number; day: string | number; length: string | number; from: string | number; to: string | number }
  'pot.undo.words': never
  'pot.undo.submit': never
  'pot.undo.at-once': never
  'pot.starter.fact': never
  'pot.flash.given': { length: string | number }
  'pot.flash.given-to': { length: string | number; name: string | number }
  'pot.flash.asked': never
  'pot.flash.heard': never
  'pot.flash.agreed': never
  'pot.flash.declined': never
  'pot.flash.withdrawn': never
  'pot.flash.carried-out': { name: string | number }
  'pot.flash.undone': never
  'pot.flash.starter': { name: string | number; length: string | number }
  'pot.mail.for': { words: string | number }
  'pot.mail.given.subject': never
  'pot.mail.given.words': { length: string | number }
  'pot.mail.declined.subject': never
  'pot.mail.declined.words': { length: string | number }
  'pot.mail.unheard.words': { length: string | number }
  'pot.mail.declined.next': never
  'pot.mail.gift.subject': never
  'pot.mail.gift.words': { name: string | number; length: string | number }
  'pot.mail.gift.said': { words: string | number }
  'pot.mail.starter.subject': { place: string | number }
  'pot.mail.starter.words': { length: string | number }
  'pot.mail.starter.meaning': never
  'pot.problem.words.long': never
  'pot.problem.what-for': never
  'pot.problem.voice': never
  'pot.problem.who': never
  'pot.problem.length': never
  'pot.problem.too-long': never
  'pot.problem.same-person': never
  'pot.problem.has-left': never
  'pot.problem.not-allowed': never
  'pot.problem.self-dealing': never
  'pot.problem.one-account': never
  'pot.problem.floor': never
  'pot.problem.settled-already': never
  'pot.problem.receives': never
  'pot.problem.not-for-oneself': never
  'pot.problem.said-themselves': never
  'pot.problem.asked-already': never
  'pot.problem.not-agreed': never
  'pot.problem.given-already': never
  'sharing.title': never
  'sharing.title.of': { name: string | number }
  'sharing.link': never
  'sharing.link.of': never
  'sharing.lead': never
  'sharing.meaning': never
  'sharing.your-hours': { length: string | number }
  'sharing.their-hours': { name: string | number; length: string | number }
  'sharing.with': never
  'sharing.with.of': { name: string | number }
  'sharing.with.hint': never
  'sharing.name': never
  'sharing.name.hint': never
  'sharing.spoke': never
  'sharing.spoke.yes': never
  'sharing.start': never
  'sharing.start.of': never
  'sharing.you-are-asked': { name: string | number; names: string | number }
  'sharing.you-asked': { names: string | number }
  'sharing.would-move': { length: string | number }
  'sharing.agree': never
  'sharing.decline': never
  'sharing.take-back': never
  'sharing.balance': { length: string | number }
  'sharing.asked': { names: string | number }
  'sharing.between': never
  'sharing.rename': never
  'sharing.part': never
  'sharing.part.of': { name: string | number }
  'sharing.part.even': { even: string | number; rest: string | number }
  'sharing.part.even.of': { name: string | number; even: string | number; rest: string | number }
  'sharing.part.last': never
  'sharing.part.otherwise': never
  'sharing.part.how': never
  'sharing.part.how.even': { even: string | number }
  'sharing.part.how.chosen': never
  'sharing.part.length': { name: string | number }
  'sharing.part.submit': never
  'sharing.groups.title': never
  'sharing.groups.link': never
  'sharing.groups.lead': never
  'sharing.groups.empty': never
  'sharing.groups.new': never
  'sharing.groups.new.lead': never
  'sharing.groups.name': never
  'sharing.groups.who': never
  'sharing.groups.open': never
  'sharing.groups.save': never
  'sharing.groups.has': { length: string | number }
  'sharing.groups.line': { name: string | number; length: string | number }
  'sharing.groups.yours': never
  'sharing.groups.closed': never
  'sharing.groups.close.title': never
  'sharing.groups.close': never
  'sharing.groups.open-again': never
  'sharing.groups.lines': never
  'sharing.flash.asked': never
  'sharing.flash.shared': never
  'sharing.flash.declined': never
  'sharing.flash.renamed': never
  'sharing.flash.parted': never
  'sharing.flash.group-opened': never
  'sharing.flash.group-saved': never
  'sharing.flash.group-closed': never
  'sharing.flash.group-open-again': never
  'sharing.problem.name': never
  'sharing.problem.name-long': never
  'sharing.problem.nobody': never
  'sharing.problem.too-many': never
  'sharing.problem.same-person': never
  'sharing.problem.has-left': never
  'sharing.problem.shares-already': never
  'sharing.problem.self-dealing': never
  'sharing.problem.beyond': never
  'sharing.problem.by-a-broker': never
  'sharing.problem.length': never
  'sharing.problem.closed': never
  'sharing.problem.balance': never
  'sharing.problem.floor': never
  'sharing.problem.unknown': { typed: string | number }
  'sharing.problem.several': { typed: string | number; names: string | number }
  'tasks.title': never
  'tasks.lead': never
  'tasks.meaning': never
  'tasks.any-time': never
  'tasks.nobody': never
  'tasks.sees': never
  'tasks.keys': never
  'tasks.name.steward': never
  'tasks.name.broker': never
  'tasks.name.welcomer': never
  'tasks.name.ledger-keeper': never
  'tasks.name.facilitator': never
  'tasks.name.safeguarding': never
  'tasks.name.operator': never
  'tasks.name.own': never
  'tasks.for.steward': never
  'tasks.for.broker': never
  'tasks.for.welcomer': never
  'tasks.for.ledger-keeper': never
  'tasks.for.facilitator': never
  'tasks.for.safeguarding': never
  'tasks.for.operator': never
  'tasks.for.own': never
  'tasks.sees.steward': never
  'tasks.sees.broker': never
  'tasks.sees.welcomer': never
  'tasks.sees.ledger-keeper': never
  'tasks.sees.facilitator': never
  'tasks.sees.safeguarding': never
  'tasks.sees.operator': never
  'tasks.days': { since: string | number; until: string | number }
  'tasks.days.before': { since: string | number; until: string | number }
  'tasks.how.begin': never
  'tasks.how.decision': { day: string | number; words: string | number }
  'tasks.how.steward': { name: string | number }
  'tasks.how.handed-over': { name: string | number }
  'tasks.how.stand-in': { name: string | number }
  'tasks.end.given-back': never
  'tasks.end.handed-over': never
  'tasks.end.ended': { name: string | number; words: string | number }
  'tasks.end.ran-out': never
  'tasks.end.left': never
  'tasks.somebody': never
  'tasks.line': { name: string | number; task: string | number }
  'tasks.offered': { name: string | number }
  'tasks.asked': { name: string | number; task: string | number }
  'tasks.asked.yes': never
  'tasks.asked.no': never
  'tasks.me.ending': { day: string | number; task: string | number }
  'tasks.before.title': never
  'tasks.before.lead': never
  'tasks.before.go': never
  'tasks.before.empty': never
  'tasks.before.older': never
  'tasks.before.newest': never
  'tasks.who': never
  'tasks.when': never
  'tasks.how': never
  'tasks.end': never
  'tasks.which': never
  'tasks.back.title': never
  'tasks.back.words': never
  'tasks.back.submit': never
  'tasks.offer.title': never
  'tasks.offer.words': never
  'tasks.offer.who': never
  'tasks.offer.submit': never
  'tasks.offer.take-back': never
  'tasks.wish': { day: string | number }
  'tasks.wish.on': never
  'tasks.wish.end': never
  'tasks.wish.said-on': never
  'tasks.wish.said-end': never
  'tasks.steward.title': never
  'tasks.steward.wish-on': { name: string | number }
  'tasks.steward.wish-end': { name: string | number }
  'tasks.longer': never
  'tasks.end.title': never
  'tasks.end.why': never
  'tasks.end.why.hint': never
  'tasks.end.submit': never
  'tasks.give': never
  'tasks.give.lead': never
  'tasks.give.ask-first': never
  'tasks.give.who': never
  'tasks.give.what': never
  'tasks.give.words': never
  'tasks.give.words.hint': never
  'tasks.give.basis': never
  'tasks.give.decision': never
  'tasks.give.steward': never
  'tasks.give.decided': never
  'tasks.give.decided.hint': never
  'tasks.give.on': never
  'tasks.give.ends': never
  'tasks.give.ends.hint': never
  'tasks.give.submit': never
  'tasks.undo.given': never
  'tasks.flash.given': { name: string | number; task: string | number }
  'tasks.flash.back': { task: string | number }
  'tasks.flash.resumed': never
  'tasks.flash.wish-go-on': never
  'tasks.flash.wish-end': never
  'tasks.flash.offered': { name: string | number }
  'tasks.flash.taken-back': never
  'tasks.flash.yes': { task: string | number }
  'tasks.flash.no': { task: string | number }
  'tasks.flash.longer': { day: string | number }
  'tasks.flash.ended': { name: string | number }
  'tasks.problem.who': never
  'tasks.problem.which': never
  'tasks.problem.nobody': never
  'tasks.problem.task': never
  'tasks.problem.words': never
  'tasks.problem.basis': never
  'tasks.problem.decided': never
  'tasks.problem.on': never
  'tasks.problem.ends': never
  'tasks.problem.why': never
  'tasks.problem.holds-it': never
  'tasks.problem.not-around': never
  'tasks.problem.oneself': never
  'tasks.problem.decided-later': never
  'tasks.problem.end-past': never
  'tasks.problem.end-far': never
  'tasks.problem.over': never
  'tasks.problem.last-steward': never
  'tasks.problem.offered-already': never
  'tasks.mail.given.subject': { task: string | number }
  'tasks.mail.given.words': { by: string | number; day: string | number; task: string | number }
  'tasks.mail.any-time': never
  'tasks.mail.asked.subject': { name: string | number }
  'tasks.mail.asked.words': { name: string | number; task: string | number }
  'tasks.mail.no-hurry': never
  'tasks.mail.yes.subject': { name: string | number; task: string | number }
  'tasks.mail.yes.words': { name: string | number; task: string | number }
  'tasks.mail.no.subject': { name: string | number; task: string | number }
  'tasks.mail.no.words': { name: string | number; task: string | number }
  'tasks.mail.ending.subject': { task: string | number }
  'tasks.mail.ending.words': { day: string | number; task: string | number }
  'tasks.mail.ended.subject': { task: string | number }
  'tasks.mail.ended.words': { by: string | number; task: string | number; words: string | number }
  'telling.place': never
  'telling.title': never
  'telling.lead': never
  'telling.danger': never
  'telling.danger.ring': never
  'telling.few': never
  'telling.soon': never
  'telling.voice.go': never
  'telling.back.go': never
  'telling.ring': never
  'telling.ring.lead': never
  'telling.ring.outside': never
  'telling.ring.council': never
  'telling.write': never
  'telling.submit': never
  'telling.wish': never
  'telling.wish.hint': never
  'telling.wish.none': never
  'telling.words': never
  'telling.words.hint': never
  'telling.words.none': never
  'telling.whom': never
  'telling.whom.me': never
  'telling.whom.somebody': never
  'telling.whom.unsaid': never
  'telling.about': never
  'telling.about.hint': never
  'telling.named': never
  'telling.named.hint': never
  'telling.named.typed': never
  'telling.readers': never
  'telling.readers.hint': never
  'telling.shut': { name: string | number }
  'telling.staff.legend': never
  'telling.staff': never
  'telling.staff.readers': { names: string | number }
  'telling.staff.ring': { name: string | number }
  'telling.staff.nobody': never
  'telling.teller': never
  'telling.teller.hint': never
  'telling.teller.none': never
  'telling.reach': never
  'telling.reach.hint': never
  'telling.voice.title': never
  'telling.voice.lead': never
  'telling.voice.wish': never
  'telling.voice.ring': never
  'telling.sound': never
  'telling.sound.hint': never
  'telling.back.title': never
  'telling.back.lead': never
  'telling.back.code': never
  'telling.back.code.hint': never
  'telling.back.submit': never
  'telling.back.lost': never
  'telling.receipt.title': never
  'telling.receipt.lead': never
  'telling.receipt.code': never
  'telling.receipt.keep': never
  'telling.receipt.nobody': never
  'telling.receipt.story': never
  'telling.receipt.told': { when: string | number }
  'telling.receipt.readers': { names: string | number }
  'telling.receipt.sounds': { count: number }
  'telling.receipt.due': { when: string | number }
  'telling.receipt.read': { when: string | number }
  'telling.receipt.added': { when: string | number }
  'telling.receipt.answer': { when: string | number }
  'telling.receipt.closed': { when: string | number }
  'telling.more': never
  'telling.more.words': never
  'telling.more.submit': never
  'telling.more.voice': never
  'telling.flash.told': never
  'telling.flash.added': never
  'telling.problem.empty': never
  'telling.problem.long': never
  'telling.problem.more': never
  'telling.problem.code': never
  'telling.problem.code-wrong': never
  'telling.problem.codes': { minutes: number }
  'telling.problem.often': { minutes: number }
  'telling.problem.much': never
  'telling.problem.sound': never
  'telling.problem.sound-long': never
  'telling.problem.sound-kind': never
  'telling.mail.subject': never
  'telling.mail.words': never
  'telling.mail.nobody.subject': never
  'telling.mail.nobody.words': never
  'telling.index.title': never
  'telling.index.lead': never
  'telling.index.logged': never
  'telling.index.empty': never
  'telling.index.waits': never
  'telling.index.under-way': never
  'telling.index.closed': never
  'telling.index.met': { yes: string | number; partly: string | number; no: string | number }
  'telling.index.older': never
  'telling.late': never
  'telling.told': { when: string | number }
  'telling.told-at': never
  'telling.due': { when: string | number }
  'telling.read-at': never
  'telling.about-staff': never
  'telling.for.me': never
  'telling.for.somebody': never
  'telling.for.unsaid': never
  'telling.keeper': { name: string | number }
  'telling.keeper.name': never
  'telling.keeper.none': never
  'telling.review': { day: string | number }
  'telling.read.wait': never
  'telling.read.late': never
  'telling.read.press': never
  'telling.sound.of': { when: string | number }
  'telling.story': never
  'telling.story.empty': never
  'telling.story.note': never
  'telling.story.answer': never
  'telling.story.decision': never
  'telling.story.added': never
  'telling.story.read': never
  'telling.story.handed': never
  'telling.story.given': never
  'telling.story.taken': never
  'telling.story.named': never
  'telling.story.unnamed': never
  'telling.story.closed': never
  'telling.story.reopened': never
  'telling.story.teller': never
  'telling.reason.because': never
  'telling.reading.read': { name: string | number }
  'telling.reading.printed': { name: string | number }
  'telling.reading.heard': { name: string | number }
  'telling.readings': never
  'telling.write.title': never
  'telling.write.submit': never
  'telling.what': never
  'telling.what.note': never
  'telling.what.note.hint': never
  'telling.what.answer': never
  'telling.what.answer.hint': never
  'telling.what.decision': never
  'telling.what.decision.hint': never
  'telling.note.words': never
  'telling.reason': never
  'telling.reason.hint': never
  'telling.review.when': never
  'telling.review.hint': never
  'telling.close.title': never
  'telling.close.lead': never
  'telling.close.submit': never
  'telling.met': never
  'telling.met.yes': never
  'telling.met.partly': never
  'telling.met.no': never
  'telling.learned': never
  'telling.learned.hint': never
  'telling.keep-until': never
  'telling.keep.hint': never
  'telling.reopen': never
  'telling.print': never
  'telling.print.step': never
  'telling.print.care': never
  'telling.print.by': { name: string | number }
  'telling.print.back': never
  'telling.who.title': never
  'telling.who.change': never
  'telling.who.task': never
  'telling.who.given': never
  'telling.who.named': never
  'telling.who.end': never
  'telling.who.unname': never
  'telling.who.add': never
  'telling.who.name': never
  'telling.who.submit': never
  'telling.part': never
  'telling.part.reads': never
  'telling.part.reads.hint': never
  'telling.part.keeps': never
  'telling.part.keeps.hint': never
  'telling.part.named': never
  'telling.part.named.hint': never
  'telling.problem.what': never
  'telling.problem.words': never
  'telling.problem.reason': never
  'telling.problem.review': never
  'telling.problem.review-past': never
  'telling.problem.who': never
  'telling.problem.part': never
  'telling.problem.met': never
  'telling.problem.keep': never
  'telling.problem.closed-already': never
  'telling.problem.named': { name: string | number }
  'telling.problem.nobody-left': { name: string | number }
  'telling.problem.years': never
  'telling.flash.read': never
  'telling.flash.reopened': never
  'telling.flash.written': never
  'telling.flash.closed': never
  'telling.flash.reads': { name: string | number }
  'telling.flash.keeps': { name: string | number }
  'telling.flash.named': { name: string | number }
  'telling.flash.taken': { name: string | number }
  'telling.flash.unnamed': { name: string | number }
  'telling.flash.settings': never
  'telling.settings.title': never
  'telling.settings.lead': never
  'telling.settings.no-lead': never
  'telling.settings.no-outside': never
  'telling.settings.lead.phone': never
  'telling.settings.outside.name': never
  'telling.settings.outside.phone': never
  'telling.settings.council.name': never
  'telling.settings.council.phone': never
  'telling.settings.lead.name': never
  'telling.settings.not-staff': never
  'telling.settings.not-staff.hint': never
  'telling.settings.years': never
  'telling.settings.years.hint': never
  'telling.settings.save': never
  'telling.fact.wish': never
  'telling.fact.words': never
  'telling.fact.whom': never
  'telling.fact.about': never
  'telling.fact.teller': never
  'telling.fact.reach': never
  'together.title': never
  'together.lead': never
  'together.empty': never
  'together.line': { name: string | number; day: string | number; people: number }
  'together.undone': never
  'together.older': never
  'together.write': never
  'together.choose.lead': never
  'together.choose.empty': never
  'together.write.as': { name: string | number }
  'together.write.lead': never
  'together.write.look': never
  'together.day': never
  'together.names.hint': never
  'together.total': never
  'together.total.hint': never
  'together.gave.rota': never
  'together.received.rota': never
  'together.gave.meeting': never
  'together.received.meeting': never
  'together.gave.learning': never
  'together.received.learning': never
  'together.gave.shared_work': never
  'together.received.shared_work': never
  'together.gave.community_building': never
  'together.sure.title': { name: string | number }
  'together.sure.lead': never
  'together.sure.submit': never
  'together.sure.again': never
  'together.parts': never
  'together.part.who': never
  'together.part.gave': never
  'together.part.received': never
  'together.part.there': never
  'together.entry.lead': { day: string | number; name: string | number }
  'together.entry.undone': never
  'together.undo': never
  'together.undo.reason': never
  'together.undo.hint': never
  'together.undo.submit': never
  'together.flash.written': { name: string | number }
  'together.flash.undone': never
  'together.problem.nobody': never
  'together.problem.too-many': never
  'together.problem.no-time': never
  'together.problem.too-long': never
  'together.problem.twice': never
  'together.problem.floor': { name: string | number }
  'together.problem.has-left': { name: string | number }
  'together.problem.left': never
  'together.problem.not-allowed': never
  'together.problem.closed': never
  'together.problem.reason': never
  'together.problem.length': never
  'together.problem.steps': { minutes: number }
  'together.problem.name-length': { typed: string | number }
  'together.problem.unknown': { typed: string | number }
  'together.problem.who': never
  'together.problem.words': never
  'together.problem.week': never
  'together.problem.own-role': never
  'together.problem.over': never
  'together.length.hint': never
  'together.shape.rota': never
  'together.shape.rota.meaning': never
  'together.shape.meeting': never
  'together.shape.meeting.meaning': never
  'together.shape.learning': never
  'together.shape.learning.meaning': never
  'together.shape.shared_work': never
  'together.shape.shared_work.meaning': never
  'together.shape.community_building': never
  'together.shape.community_building.meaning': never
  'together.example.rota': { received: number; gave: number; gets: string | number; gives: string | number }
  'together.example.meeting': { gave: number; gets: string | number; received: number }
  'together.example.learning': { received: number; gives: string | number; gets: string | number }
  'together.example.shared_work': { gave: number; gets: string | number; gives: string | number }
  'together.example.community_building': { gave: number; gets: string | number }
  'together.difference.none': never
  'together.difference.gives': { account: string; length: string | number }
  'together.difference.gets': { account: string; length: string | number }
  'together.giver.rota': never
  'together.giver.meeting': never
  'together.giver.learning': never
  'together.giver.shared_work': never
  'together.giver.community_building': never
  'together.receiver.rota': never
  'together.recipes.title': never
  'together.recipes.lead': never
  'together.recipes.new': never
  'together.recipe.name': never
  'together.recipe.name.hint': never
  'together.recipe.shape': never
  'together.recipe.giver': never
  'together.recipe.receiver.hint': never
  'together.recipe.balances': never
  'together.recipe.balances.hint': never
  'together.recipe.balances.is': { account: string | number }
  'together.recipe.save': never
  'together.recipe.change': never
  'together.recipe.close': never
  'together.recipe.open': never
  'together.recipe.closed': never
  'together.recipe.stays': never
  'together.recipe.problem.name': never
  'together.recipe.problem.shape': never
  'together.recipe.problem.balances': never
  'together.recipe.problem.many': never
  'together.recipe.flash.made': { name: string | number }
  'together.recipe.flash.changed': { name: string | number }
  'together.recipe.flash.closed': { name: string | number }
  'together.recipe.flash.opened': { name: string | number }
  'together.standing.title': never
  'together.standing.lead': never
  'together.standing.empty': never
  'together.standing.line': { name: string | number; words: string | number; length: string | number; day: string | number }
  'together.standing.until': { day: string | number }
  'together.standing.end': never
  'together.standing.begin': never
  'together.standing.begin.lead': never
  'together.standing.submit': never
  'together.standing.who': never
  'together.standing.words': never
  'together.standing.words.hint': never
  'together.standing.length': never
  'together.standing.since': never
  'together.standing.flash.begun': { name: string | number }
  'together.standing.flash.ended': never
  'together.standing.flash.goes-on': never
  'together.write.lead.ticks': never
  'together.usual.others': never
  'together.more.gave.rota': never
  'together.more.received.rota': never
  'together.more.gave.meeting': never
  'together.more.received.meeting': never
  'together.more.gave.learning': never
  'together.more.received.learning': never
  'together.more.gave.shared_work': never
  'together.more.received.shared_work': never
  'together.more.gave.community_building': never
  'together.which': { typed: string | number }
  'together.problem.which': { typed: string | number }
  'together.list.print': never
  'together.list.of': { name: string | number }
  'together.list.title': { name: string | number }
  'together.list.back': never
  'together.list.in': { language: string | number }
  'together.list.how.tick': never
  'together.list.how.write': never
  'together.list.sheet': { name: string | number; turn: number }
  'together.list.line': never
  'together.list.name': never
  'together.list.day': never
  'together.list.where': never
  'together.list.by': never
  'together.list.gave.rota': never
  'together.list.received.rota': never
  'together.list.gave.meeting': never
  'together.list.received.meeting': never
  'together.list.gave.learning': never
  'together.list.received.learning': never
  'together.list.gave.shared_work': never
  'together.list.received.shared_work': never
  'together.list.gave.community_building': never
  'together.list.own-time': never
  'together.list.foot': never
  'together.list.foot.own-time': never
  'together.list.give': { help: string | number }
  'together.list.give-nobody': never
  'together.standing.before': { day: string | number; words: string | number; length: string | number }
  'together.standing.from': { day: string | number; words: string | number; length: string | number }
  'together.standing.change': never
  'together.standing.take-back': { day: string | number }
  'together.standing.change.title': { name: string | number }
  'together.standing.change.lead': never
  'together.standing.change.stays': never
  'together.standing.change.told': { name: string | number }
  'together.standing.change.since': never
  'together.standing.change.submit': never
  'together.standing.flash.changed': { name: string | number }
  'together.standing.flash.stays': { name: string | number }
  'together.standing.mail.changed.subject': never
  'together.standing.mail.changed.words': { name: string | number; day: string | number }
  'together.standing.mail.now': { words: string | number; length: string | number }
  'together.standing.mail.before': { words: string | number; length: string | number }
  'together.standing.mail.stays': never
  'together.standing.mail.back.subject': never
  'together.standing.mail.back.words': { name: string | number; day: string | number }
  'together.problem.change.before': never
  'together.problem.change.credited': never
  'trust.title': never
  'trust.title.of': { name: string | number }
  'trust.lead': never
  'trust.meaning': never
  'trust.who': never
  'trust.who.of': { name: string | number }
  'trust.none': never
  'trust.none.of': { name: string | number }
  'trust.since': { day: string | number }
  'trust.until': { day: string | number }
  'trust.end': never
  'trust.give': never
  'trust.give.of': { name: string | number }
  'trust.give.spoke': never
  'trust.give.who': never
  'trust.give.until': never
  'trust.give.until.hint': never
  'trust.give.submit': never
  'trust.for': never
  'trust.for.of': { name: string | number }
  'trust.before': never
  'trust.flash.given': { name: string | number; other: string | number }
  'trust.flash.ended': never
  'trust.problem.who': never
  'trust.problem.past': never
  'trust.problem.same-person': never
  'trust.mail.given.subject': { name: string | number }
  'trust.mail.given.words': { name: string | number }
  'trust.mail.may.subject': { name: string | number }
  'trust.mail.may.words': { name: string | number }
  'trust.pause.title': never
  'trust.pause': { name: string | number }
  'trust.pause.since': { name: string | number; day: string | number }
  'trust.pause.meaning': { name: string | number }
  'trust.pause.lift': never
  'trust.pause.lift.meaning': { name: string | number }
  'trust.pause.me': { day: string | number }
  'trust.distance': never
  'trust.distance.from': { name: string | number }
  'trust.distance.meaning': never
  'trust.distance.wanted': { name: string | number }
  'trust.distance.end': never
  'trust.distances': never
  'trust.flash.paused': { name: string | number }
  'trust.flash.lifted': { name: string | number }
  'trust.flash.apart': { name: string | number }
  'trust.flash.together': { name: string | number }
  'trust.back': { name: string | number }
  'wall.walls.title': never
  'wall.walls.lead': never
  'wall.walls.empty': never
  'wall.walls.whats-on': never
  'wall.new': never
  'wall.new.how': never
  'wall.new.code': never
  'wall.new.code.hint': never
  'wall.new.here': never
  'wall.new.here.hint': never
  'wall.new.submit': never
  'wall.name': never
  'wall.name.hint': never
  'wall.state.waits': { until: string | number }
  'wall.state.late': never
  'wall.state.seen': { seen: string | number }
  'wall.state.unseen': never
  'wall.rename': never
  'wall.end.title': never
  'wall.end.why': never
  'wall.end.submit': never
  'wall.made.title': never
  'wall.made.now': never
  'wall.made.go': never
  'wall.made.type': never
  'wall.made.lives': { minutes: number }
  'wall.made.done': never
  'wall.enrol.title': never
  'wall.enrol.lead': never
  'wall.enrol.code': never
  'wall.enrol.hint': never
  'wall.enrol.submit': never
  'wall.flash.shown': never
  'wall.flash.renamed': never
  'wall.flash.ended': { name: string | number }
  'wall.flash.on': never
  'wall.flash.off': never
  'wall.flash.quiet': never
  'wall.flash.finished': never
  'wall.problem.name': never
  'wall.problem.name-long': never
  'wall.problem.many-walls': never
  'wall.problem.code': never
  'wall.problem.code-gone': never
  'wall.problem.codes': { minutes: number }
  'wall.problem.pin': never
  'wall.problem.pin-easy': never
  'wall.problem.row-easy': never
  'wall.problem.way': never
  'wall.problem.wrong': { help: string | number }
  'wall.mine.title': never
  'wall.mine.lead': never
  'wall.mine.sees': never
  'wall.mine.small': never
  'wall.mine.on': { by: string; broker: string | number; way: string; day: string | number }
  'wall.mine.off': never
  'wall.mine.submit': never
  'wall.theirs.title': { name: string | number }
  'wall.theirs.lead': { name: string | number }
  'wall.theirs.on': { by: string; name: string | number; broker: string | number; way: string; day: string | number }
  'wall.theirs.off': { name: string | number }
  'wall.why-not.moved-on': { name: string | number }
  'wall.why-not.has-email': { name: string | number }
  'wall.why-not.holds-task': { name: string | number }
  'wall.which': never
  'wall.which.again': never
  'wall.which.pictures': never
  'wall.which.pin': never
  'wall.pin': never
  'wall.pin.hint': never
  'wall.row.choose': { number: number; all: number }
  'wall.row.yours': never
  'wall.row.again': never
  'wall.picture.house': never
  'wall.picture.dog-face': never
  'wall.picture.automobile': never
  'wall.picture.guitar': never
  'wall.picture.birthday-cake': never
  'wall.picture.hot-beverage': never
  'wall.picture.bell': never
  'wall.picture.hiking-boot': never
  'wall.picture.key': never
  'wall.picture.sun': never
  'wall.picture.fish': never
  'wall.picture.red-apple': never
  'wall.screen.title': never
  'wall.screen.lead': never
  'wall.screen.come-in': never
  'wall.screen.asks': never
  'wall.screen.waiting': never
  'wall.screen.offers': never
  'wall.screen.week': { days: number }
  'wall.screen.week.few': never
  'wall.screen.week.things': { count: number }
  'wall.screen.week.thanks': { count: number }
  'wall.screen.join': never
  'wall.screen.join.both': never
  'wall.back': never
  'wall.who.title': never
  'wall.who.lead': never
  'wall.who.empty': never
  'wall.who.more': never
  'wall.who.first': never
  'wall.who.not-here': never
  'wall.show.title': { name: string | number }
  'wall.show.tap': { number: number; all: number }
  'wall.show.not-me': never
  'wall.show.submit': never
  'wall.still.lead': { seconds: number }
  'wall.still.last': never
  'wall.demo.title': never
  'wall.demo.lead': never
  'wall.demo.signs-out': never
  'wall.demo.be': never
  'wall.demo.look': never
  'wall.demo.stop': never
  'wall.demo.who': never
  'wall.demo.be-at': { name: string | number }
  'wall.demo.pin': { parts: string | number }
  'wall.demo.pictures': { parts: string | number }
  'second-step.title': never
  'second-step.lead': never
  'second-step.why': never
  'second-step.due': { day: string | number }
  'second-step.overdue': { day: string | number }
  'second-step.me.due': { day: string | number }
  'second-step.me.overdue': never
  'second-step.me.asked': never
  'second-step.ask.title': never
  'second-step.ask.lead': never
  'second-step.ask.code': never
  'second-step.ask.code.hint': never
  'second-step.ask.submit': never
  'second-step.ask.lost': never
  'second-step.ask.lost.words': never
  'second-step.ask.without': never
  'second-step.ask.without.words': never
  'second-step.ask.without.submit': never
  'second-step.needed.title': never
  'second-step.needed.lead': never
  'second-step.needed.go': never
  'second-step.own': never
  'second-step.own.yes': { days: string | number }
  'second-step.app.title': never
  'second-step.app.what': never
  'second-step.app.has': { day: string | number }
  'second-step.app.stop': never
  'second-step.app.begin': never
  'second-step.app.new': never
  'second-step.app.new.lead': never
  'second-step.app.open': never
  'second-step.app.scan': never
  'second-step.app.squares': never
  'second-step.app.type': never
  'second-step.app.no-scan': never
  'second-step.app.no-scan.words': never
  'second-step.app.here': never
  'second-step.app.figures': never
  'second-step.app.submit': never
  'second-step.codes.title': never
  'second-step.codes.what': never
  'second-step.codes.left': { count: number; day: string | number }
  'second-step.codes.begin': never
  'second-step.codes.again': never
  'second-step.codes.once': { count: string | number }
  'second-step.codes.keep': never
  'second-step.codes.old': never
  'second-step.codes.submit': never
  'second-step.codes.shown': never
  'second-step.made.title': never
  'second-step.made.now': never
  'second-step.made.for': { name: string | number; place: string | number }
  'second-step.made.use': never
  'second-step.made.day': { day: string | number }
  'second-step.made.done': never
  'second-step.stop.title': never
  'second-step.stop.words': never
  'second-step.stop.keys': never
  'second-step.stop.submit': never
  'second-step.reset.link': never
  'second-step.reset.title': { name: string | number }
  'second-step.reset.lead': { name: string | number }
  'second-step.reset.face': never
  'second-step.reset.witness': never
  'second-step.reset.told': { name: string | number }
  'second-step.reset.who': never
  'second-step.reset.which': never
  'second-step.reset.submit': never
  'second-step.problem.code': never
  'second-step.problem.wrong': never
  'second-step.problem.used': never
  'second-step.problem.tries': { minutes: number }
  'second-step.problem.witness': never
  'second-step.problem.which': never
  'second-step.problem.nobody': never
  'second-step.problem.third': { name: string | number }
  'second-step.problem.oneself': never
  'second-step.problem.none': { name: string | number }
  'second-step.flash.without': never
  'second-step.flash.app': never
  'second-step.flash.stopped-app': never
  'second-step.flash.stopped-all': never
  'second-step.flash.reset': { name: string | number }
  'second-step.letter.subject': never
  'second-step.letter.words': { by: string | number; witness: string | number }
  'second-step.letter.again': never
  'second-step.letter.not-you': { help: string | number }
  'second-step.letter.witness.subject': { name: string | number }
  'second-step.letter.witness.words': { by: string | number; name: string | number }
  'welcome.place.me': never
  'welcome.place.board': never
  'welcome.place.people': never
  'welcome.place.exchanges': never
  'welcome.place.both-ways': never
  'welcome.place.help': never
  'welcome.language.en': never
  'welcome.language.en-easy': never
  'welcome.language.cy': never
  'welcome.missing.title': never
  'welcome.missing.words': never
  'welcome.missing.home': never
  'welcome.broken.title': never
  'welcome.broken.words': never
  'welcome.broken.id': { id: string | number }
  'welcome.home': never
  'welcome.device': { browser: string; machine: string }
  'welcome.contact.name': { name: string | number }
  'welcome.contact.nobody': never
  'welcome.front.title': never
  'welcome.front.lead': { place: string | number }
  'welcome.front.new': never
  'welcome.front.ask': never
  'welcome.front.how': never
  'welcome.front.how.ask': never
  'welcome.front.how.offer': never
  'welcome.front.how.both': never
  'welcome.sign-in.title': never
  'welcome.sign-in.lead': never
  'welcome.sign-in.email': never
  'welcome.sign-in.email.hint': never
  'welcome.sign-in.submit': never
  'welcome.sign-in.no-email': never
  'welcome.sign-in.code': never
  'welcome.sign-in.code.go': never
  'welcome.sign-in.ask': never
  'welcome.sign-in.demo': never
  'welcome.sign-in.no-post': never
  'welcome.problem.email': never
  'welcome.problem.letters': { minutes: number }
  'welcome.sent.title': never
  'welcome.sent.lead': never
  'welcome.sent.lead-no-post': never
  'welcome.sent.looked': { address: string | number }
  'welcome.sent.open': never
  'welcome.sent.lives': never
  'welcome.sent.look': never
  'welcome.sent.address': never
  'welcome.sent.again': never
  'welcome.link.title': { name: string | number }
  'welcome.link.lead': never
  'welcome.link.submit': { name: string | number }
  'welcome.link.instead': { actor: string | number; name: string | number }
  'welcome.link.gone': never
  'welcome.link.gone.why': never
  'welcome.link.gone.again': never
  'welcome.letter.subject': { place: string | number }
  'welcome.letter.hello': { name: string | number }
  'welcome.letter.hello-all': never
  'welcome.letter.asked': { place: string | number }
  'welcome.letter.asked-all': { place: string | number }
  'welcome.letter.lives': never
  'welcome.letter.from': { device: string | number }
  'welcome.letter.not-you': { help: string | number }
  'welcome.letter.help-nobody': never
  'welcome.code.title': never
  'welcome.code.lead': never
  'welcome.code.code': never
  'welcome.code.hint': never
  'welcome.code.submit': never
  'welcome.code.none': never
  'welcome.problem.code': never
  'welcome.problem.code-unknown': never
  'welcome.problem.code-gone': never
  'welcome.problem.codes': { minutes: number }
  'welcome.make-code.title': { name: string | number }
  'welcome.make-code.title-own': never
  'welcome.make-code.lead': { name: string | number }
  'welcome.make-code.lead-own': never
  'welcome.make-code.print': never
  'welcome.make-code.lives': { days: number }
  'welcome.make-code.careful': never
  'welcome.make-code.submit': never
  'welcome.make-code.submit-new': never
  'welcome.make-code.waiting': { broker: string | number; made: string | number; until: string | number }
  'welcome.make-code.shown': never
  'welcome.make-code.holds-task': { name: string | number }
  'welcome.make-code.host': { name: string | number }
  'welcome.make-code.moved-on': { name: string | number }
  'welcome.made-code.title': never
  'welcome.made-code.now': never
  'welcome.made-code.for': { name: string | number; place: string | number }
  'welcome.made-code.go': never
  'welcome.made-code.go-here': never
  'welcome.made-code.type': never
  'welcome.made-code.press': never
  'welcome.made-code.once': { until: string | number }
  'welcome.made-code.lost': { help: string | number }
  'welcome.made-code.lost-nobody': never
  'welcome.made-code.lost-own': never
  'welcome.made-code.done': never
  'welcome.code-letter.subject': { place: string | number }
  'welcome.code-letter.words': { broker: string | number; place: string | number }
  'welcome.code-letter.not-you': { help: string | number }
  'welcome.devices.title': never
  'welcome.devices.lead': never
  'welcome.devices.here': never
  'welcome.devices.seen': { since: string | number; seen: string | number }
  'welcome.devices.ended': never
  'welcome.devices.code': { broker: string | number; made: string | number; until: string | number }
  'welcome.devices.everywhere': never
  'welcome.devices.everywhere.why': never
  'welcome.devices.everywhere.submit': never
  'welcome.signed-out': never
  'welcome.signed-out-everywhere': never
  'welcome.begin.title': never
  'welcome.begin.lead': never
  'welcome.begin.demo': never
  'welcome.begin.demo.words': never
  'welcome.begin.empty': never
  'welcome.begin.empty.words': never
  'welcome.begin.bring': never
  'welcome.begin.bring.words': never
  'welcome.begin.nothing-yet': never
  'welcome.begin.back': never
  'welcome.begin-demo.lead': never
  'welcome.begin-demo.be': never
  'welcome.begin-demo.safe': never
  'welcome.begin-demo.own': never
  'welcome.begin-demo.wait': never
  'welcome.begin-demo.submit': never
  'welcome.begin-empty.lead': never
  'welcome.begin-empty.submit': never
  'welcome.begin-bring.lead': never
  'welcome.begin-bring.submit': never
  'welcome.begin-own.name.hint': never
  'welcome.begin-own.person': never
  'welcome.begin-own.person.hint': never
  'welcome.begin-own.email': never
  'welcome.begin-own.email.hint': never
  'welcome.setup-code': never
  'welcome.setup-code.hint': never
  'welcome.problem.setup-code': never
  'welcome.problem.setup-code-often': never
  'welcome.begun.title': never
  'welcome.begun.lead': { name: string | number }
  'welcome.begun.words': never
  'welcome.next.title': { name: string | number }
  'welcome.next.lead': never
  'welcome.next.code': never
  'welcome.next.code.no-email': never
  'welcome.next.code.no-post': never
  'welcome.next.code.make': never
  'welcome.next.people': never
  'welcome.next.bring': never
  'welcome.next.gift': never
  'welcome.next.settings': never
  'welcome.next.post': never
  'welcome.only-here': never
  'welcome.next.me': never
  'welcome.as.title': never
  'welcome.as.lead': never
  'welcome.as.looks-after': never
  'welcome.as.everybody': never
  'welcome.as.be': { name: string | number }
  'welcome.as.more': never
  'welcome.as.first': never
  'welcome.mails.title': never
  'welcome.mails.lead': never
  'welcome.mails.waiting': { count: number }
  'welcome.mails.empty': never
  'welcome.mails.to': { to: string | number; at: string | number }
  'welcome.mails.older': never
  'welcome.mails.newest': never
  'welcome.mail.from': never
  'welcome.mail.to': never
  'welcome.mail.at': never
  'welcome.help.lead': never
  'welcome.help.somebody': never
  'welcome.help.brokers': never
  'welcome.help.questions': never
  'welcome.help.new': never
  'welcome.help.new.talk': { help: string | number }
  'welcome.help.new.broker': never
  'welcome.help.sign-in': never
  'welcome.help.sign-in.letter': never
  'welcome.help.sign-in.lives': never
  'welcome.help.sign-in.code': never
  'welcome.help.sign-in.wall': never
  'welcome.help.sign-in.stay': never
  'welcome.help.log': never
  'welcome.help.log.say': never
  'welcome.help.log.asked': never
  'welcome.help.log.book': never
  'welcome.help.log.broker': { help: string | number }
  'welcome.help.hours': never
  'welcome.help.hours.same': never
  'welcome.help.hours.both': never
  'welcome.help.hours.pot': never
  'welcome.help.hours.below': never
  'welcome.help.differently': never
  'welcome.help.differently.say': never
  'welcome.help.differently.agree': never
  'welcome.help.differently.stuck': { help: string | number }
  'welcome.help.sees': never
  'welcome.help.sees.members': never
  'welcome.help.sees.brokers': never
  'welcome.help.sees.figures': never
  'welcome.help.sees.wall': never
  'welcome.help.sees.strangers': never
  'welcome.offline.title': never
  'welcome.offline.lead': never
  'welcome.offline.again': never
  'welcome.offline.read': never
  'welcome.offline.strip': { when: string | number }
  'welcome.kept.title': never
  'welcome.kept.lead': never
  'welcome.kept.later': never
  'welcome.kept.stay': never
  'welcome.kept.another': never
  'welcome.kept.waiting': never
  'welcome.kept.waiting.more': never
  'welcome.kept.written': never
  'welcome.kept.see': never
  'welcome.kept.look': never
  'welcome.kept.look.more': never
  'welcome.kept.open': never
  'welcome.kept.sign-in': never
  'welcome.made-code.scan': never
  'welcome.devices.wall': { wall: string | number }
  'whats-on.title': never
  'whats-on.lead': never
  'whats-on.empty': never
  'whats-on.new': never
  'whats-on.what': never
  'whats-on.day': never
  'whats-on.time': never
  'whats-on.time.hint': never
  'whats-on.place': never
  'whats-on.add': never
  'whats-on.save': never
  'whats-on.change': never
  'whats-on.change.title': never
  'whats-on.take-down': never
  'whats-on.down': { what: string | number }
  'whats-on.up': never
  'whats-on.flash.added': never
  'whats-on.flash.changed': never
  'whats-on.flash.up': never
  'whats-on.problem.what': never
  'whats-on.problem.what-long': never
  'whats-on.problem.day': never
  'whats-on.problem.time': never
  'whats-on.problem.place': never
  'whats-on.problem.past': never
  'whats-on.problem.many': never
}
