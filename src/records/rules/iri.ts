import { mapOf, matching, anything, type Check } from '../shape.ts'

const IRI = /^[a-z][a-z0-9+.-]*:[^\s\p{Cc}<>"{}|\\^`]+$/iu

/** An IRI with its scheme (RFC 3987). Compared letter by letter, as § 5.3.1 of the RFC allows. */
export const iri: Check = matching(IRI, 'must be an absolute IRI')

export const isIri = (value: string): boolean => IRI.test(value)

/** What others add of their own: anything, even null, under an IRI. */
export const extensions: Check = mapOf(iri, anything)
