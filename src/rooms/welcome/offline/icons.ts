import { asset } from '../../../platform/http/assets.ts'

/** Our mark for a first screen. Telephones cut the last one to a shape of their own. */
export function iconsFor() {
  return [
    { src: asset('/icon.svg'), sizes: 'any', type: 'image/svg+xml' },
    { src: asset('/icon-192.png'), sizes: '192x192', type: 'image/png' },
    { src: asset('/icon-512.png'), sizes: '512x512', type: 'image/png' },
    { src: asset('/icon-cut-512.png'), sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ]
}
