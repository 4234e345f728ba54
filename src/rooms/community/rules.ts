/** Whether a community may be found at this name in front of the house's address: what a browser takes as part of one. */
export function isAddressName(name: string): boolean {
  return /^[a-z0-9]([a-z0-9-]{0,40}[a-z0-9])?$/.test(name)
}
