/** What a device is called in the list of those where somebody is signed in. */
export const french = {
  browser: 'Navigateur',
  on: (browser: string, system: string) => `${browser} sur ${system}`,
  either: (one: string, other: string) => `${one} ou ${other}`,
}

export type DeviceSentences = typeof french
