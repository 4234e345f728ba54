const browsers = [
  ['edge', /\bEdg/],
  ['opera', /\bOPR\//],
  ['samsung', /\bSamsungBrowser\//],
  ['firefox', /\b(Firefox|FxiOS)\//],
  ['chrome', /\b(Chrome|Chromium|CriOS)\//],
  ['safari', /\bSafari\//],
] as const

const machines = [
  ['iphone', /\biPhone\b/],
  ['ipad', /\biPad\b/],
  ['phone', /\bAndroid\b.*\bMobile\b/],
  ['tablet', /\bAndroid\b/],
  ['chromebook', /\bCrOS\b/],
  ['windows', /\bWindows\b/],
  ['mac', /\bMac OS X\b/],
  ['linux', /\bLinux\b/],
] as const

/** Which browser on what sort of machine, from what a browser says of itself: enough for its owner to know it again, and no more. */
export function readDevice(userAgent: string): string {
  const browser = browsers.find(([, sign]) => sign.test(userAgent))?.[0] ?? 'other'
  const machine = machines.find(([, sign]) => sign.test(userAgent))?.[0] ?? 'other'
  return `${browser}/${machine}`
}

/** A device as it was kept, in the two words a sentence needs. */
export function partsOfDevice(kept: string): { browser: string; machine: string } {
  const [browser = 'other', machine = 'other'] = kept.split('/')
  return { browser, machine }
}
