import { type Part, readNotation, waysToSay } from './notation.ts'

/** A place on the way through what is looked for. `ends` are the numbers of those that are whole here. */
type Node = {
  words: Map<number, Node[]>
  /** Our own path on, shared with all that begin alike. */
  paths: Map<string, Node>
  any: Node[]
  also: Node[]
  ends: number[]
}

/** Many places at once, and where each word leads from there, found when first asked. */
type State = { nodes: Node[]; ends: readonly number[]; next: (State | undefined)[] }

/** Where one may be while a phrase is put in: at a node, perhaps with a word begun. */
type Place = { node: Node; begun: string }

/** How many states are kept before they are forgotten and found again. */
const mostStates = 20_000

/**
 * Finds all phrases in one pass over numbered words, however many there are: what can still become a phrase is one state,
 * and each word leads from one to the next (a lazily built automaton).
 */
export class Matcher {
  readonly vocabulary = new Map<string, number>()
  readonly #root = newNode()
  #states = new Map<string, State>()
  readonly #numbers = new Map<Node, number>()
  readonly #sets: Record<string, string[]>
  #start: State | null = null

  constructor(sets: Record<string, string[]>) {
    this.#sets = sets
  }

  add(phrase: string, number: number) {
    const ends = this.#all(readNotation(phrase), [{ node: this.#root, begun: '' }]).map((place) =>
      this.#whole(place),
    )
    for (const { ends: at } of ends) if (!at.includes(number)) at.push(number)
  }

  /** The state before the first word of a sentence. */
  begin(): State {
    this.#start ??= this.#state([])
    return this.#start
  }

  after(state: State, word: number): State {
    const known = state.next[word]
    if (known) return known
    const next = this.#lead(state, word)
    state.next[word] = next
    return next
  }

  /** Where a phrase that ends with word `end` begins; the earliest, and not before `from`. */
  findStart(ids: Int32Array, from: number, end: number, number: number): number {
    for (let start = Math.max(from, end - 30); start <= end; start++) {
      let nodes = closed([this.#root])
      for (let at = start; at <= end && nodes.length > 0; at++) nodes = onward(nodes, ids[at]!)
      if (nodes.some(({ ends }) => ends.includes(number))) return start
    }
    return end
  }

  /** All places where one may be after this, from all where one may have been. */
  #all(part: Part, places: Place[]): Place[] {
    if (part.is === 'text') return [...part.text].reduce((now, char) => this.#read(char, now), places)
    if (part.is === 'set')
      return places.map(({ node }) => ({ node: this.#step(node, `<${part.name}>`), begun: '' }))
    if (part.is === 'some') return places.map(({ node }) => ({ node: this.#step(node, '*'), begun: '' }))
    if (part.is === 'row') return part.parts.reduce((now, one) => this.#all(one, now), places)
    if (part.is === 'maybe') return this.#meet([...this.#all(part.part, places), ...places])
    return this.#meet(part.parts.flatMap((one) => this.#all(one, places)))
  }

  #read(char: string, places: Place[]): Place[] {
    if (char !== ' ' && char !== '-') return places.map(({ node, begun }) => ({ node, begun: begun + char }))
    return this.#meet(places.map((place) => ({ node: this.#whole(place), begun: '' })))
  }

  #whole({ node, begun }: Place): Node {
    return begun === '' ? node : this.#step(node, begun)
  }

  /** Where several ways lead on alike, they go on as one. */
  #meet(places: Place[]): Place[] {
    const between = new Set(places.filter(({ begun }) => begun === '').map(({ node }) => node))
    const within = [
      ...new Map(
        places
          .filter(({ begun }) => begun !== '')
          .map((place) => [`${this.#numberOf(place.node)} ${place.begun}`, place]),
      ).values(),
    ]
    if (between.size < 2) return [...within, ...[...between].map((node) => ({ node, begun: '' }))]
    const join = newNode()
    for (const node of between) node.also.push(join)
    return [...within, { node: join, begun: '' }]
  }

  #step(node: Node, step: string): Node {
    const known = node.paths.get(step)
    if (known) return known
    const next = newNode()
    node.paths.set(step, next)
    if (step === '*') {
      node.also.push(next)
      let at = node
      for (let left = 3; left > 0; left--) {
        const passed = newNode()
        at.any.push(passed)
        passed.also.push(next)
        at = passed
      }
      return next
    }
    const set = /^<(.+)>$/.exec(step)?.[1]
    if (set === undefined) return link(node, this.#number(step), next)
    const members = this.#sets[set]
    if (!members) throw new Error(`The list has no set called ${set}.`)
    for (const member of members)
      for (const way of waysToSay(member)) {
        const most = way.slice(0, -1).reduce((at, word) => link(at, this.#number(word), newNode()), node)
        link(most, this.#number(way.at(-1)!), next)
      }
    return next
  }

  #number(word: string): number {
    const number = this.vocabulary.get(word) ?? this.vocabulary.size + 1
    this.vocabulary.set(word, number)
    return number
  }

  #lead(state: State, word: number): State {
    return this.#state(onward(state.nodes, word))
  }

  #state(nodes: Node[]): State {
    // Something may begin at every word.
    const all = closed([this.#root, ...nodes])
    const key = all.map((node) => this.#numberOf(node)).join(' ')
    const known = this.#states.get(key)
    if (known) return known
    if (this.#states.size > mostStates) {
      this.#states = new Map()
      this.#start = null
    }
    const state = { nodes: all, ends: [...new Set(all.flatMap(({ ends }) => ends))], next: [] }
    this.#states.set(key, state)
    return state
  }

  #numberOf(node: Node): number {
    const number = this.#numbers.get(node) ?? this.#numbers.size
    this.#numbers.set(node, number)
    return number
  }
}

function newNode(): Node {
  return { words: new Map(), paths: new Map(), any: [], also: [], ends: [] }
}

function link(from: Node, word: number, to: Node): Node {
  const known = from.words.get(word)
  if (known) known.push(to)
  else from.words.set(word, [to])
  return to
}

function onward(nodes: Node[], word: number): Node[] {
  return closed(nodes.flatMap(({ words, any }) => [...(words.get(word) ?? []), ...any]))
}

function closed(nodes: Node[]): Node[] {
  const all = new Set(nodes)
  for (const node of all) for (const also of node.also) all.add(also)
  return [...all]
}
