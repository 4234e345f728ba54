import { url } from '../../platform/urls.ts'

/** What a group does together: written down in one go, by recipes; and work that somebody does every week. */
export const together = {
  index: url('/together'),
  write: url('/together/new'),
  list: url('/together/list/:recipeId'),
  show: url('/together/:entryId'),
  undo: url('/together/:entryId/undo'),
  recipes: url('/settings/recipes'),
  newRecipe: url('/settings/recipes/new'),
  recipe: url('/settings/recipes/:recipeId'),
  closeRecipe: url('/settings/recipes/:recipeId/close'),
  openRecipe: url('/settings/recipes/:recipeId/open'),
  standing: url('/standing'),
  begin: url('/standing/new'),
  change: url('/standing/:roleId/change'),
  takeBack: url('/standing/:roleId/take-back'),
  end: url('/standing/:roleId/end'),
  resume: url('/standing/:roleId/resume'),
}
