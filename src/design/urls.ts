import { url } from '../platform/urls.ts'

export const design = {
  index: url('/design'),
  samplePage: url('/design/pages/:page'),
  component: url('/design/:component'),
}
