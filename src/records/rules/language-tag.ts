import { mapOf, matching, text, type Check } from '../shape.ts'

// RFC 5646 § 2.1: language, script, region, variants, extensions, private use; and the tags kept from before.
const TAG = new RegExp(
  '^(?:' +
    '(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4}|[a-z]{5,8})' +
    '(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\\d{3}))?(?:-(?:[a-z0-9]{5,8}|\\d[a-z0-9]{3}))*' +
    '(?:-[0-9a-wy-z](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?' +
    '|x(?:-[a-z0-9]{1,8})+|i-[a-z]{3,8}|en-gb-oed|sgn-(?:be-fr|be-nl|ch-de)' +
    ')$',
  'i',
)

export const languageTag: Check = matching(TAG, 'must be a language tag of RFC 5646')

/** The same words in several languages. */
export const languageMap: Check = mapOf(languageTag, text)
