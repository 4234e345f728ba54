import type { VNode } from 'preact'
import type { View } from '../../platform/http/env.ts'
import { fieldExamples } from './field-examples.tsx'
import { listExamples } from './list-examples.tsx'
import { noticeExamples } from './notice-examples.tsx'
import { paperExamples } from './paper-examples.tsx'

/** One part of a page in one of its states, with words as people would write them. */
export type Example = { component: string; name: string; node: VNode }

/** Every part in its states: to look at in the gallery, and to hold against the rules of access in the tests. */
export function examplesIn(view: View): Example[] {
  return [...listExamples(view), ...fieldExamples(view), ...noticeExamples(view), ...paperExamples(view)]
}

/** The names of all components that have examples, in their order. */
export function componentsOf(examples: Example[]): string[] {
  return [...new Set(examples.map(({ component }) => component))]
}
