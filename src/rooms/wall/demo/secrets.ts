import type { Way } from '../rules.ts'

/** In the demo village two people are on the wall, and everybody may know how. */
export const onTheDemoWall: { name: string; way: Way; parts: string[] }[] = [
  { name: 'Amina', way: 'pin', parts: ['4071'] },
  { name: 'Bert', way: 'pictures', parts: ['dog-face', 'hot-beverage', 'key'] },
]

/** The wall of a demo village is for anybody's browser, so its secret is none. Walls elsewhere are never known by it. */
export function demoWallSecret(communityId: string): string {
  return `the wall of the demo village ${communityId}`
}
