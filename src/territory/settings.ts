import { versionOf } from '#platform/web'

/** What a territory is called, under the brand of every page; and the commune where most addresses are, proposed in forms. */
export type Settings = { name: string; town: string; postcode: string }

/** Before anybody said anything. */
export const UNNAMED: Settings = { name: '', town: '', postcode: '' }

export const versionOfSettings = ({ name, town, postcode }: Settings): string =>
  versionOf([name, town, postcode])
