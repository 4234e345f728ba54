import pictures from '../../content/pictures.json' with { type: 'json' }

/** Something we have one picture for, and always the same: docs/pictures.md says what each stands for. */
export type IdeaName = keyof typeof pictures.ideas

/** The drawing of each idea. */
export const ideas: Readonly<Record<IdeaName, string>> = pictures.ideas

/** The same for a name that may be none of ours. */
export function drawingOfIdea(name: string): string | undefined {
  return new Map(Object.entries(ideas)).get(name)
}
