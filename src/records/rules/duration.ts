import { matching, type Check } from '../shape.ts'

// ISO 8601:2004 § 4.4.3.2, not the alternative format of § 4.4.3.3; a fraction only in the smallest part.
const PART = String.raw`\d+(?:[.,]\d+(?=[YMDHS]$))?`
const DURATION = new RegExp(
  `^P(?:\\d+(?:[.,]\\d+)?W|(?=\\d|T\\d)(?:${PART}Y)?(?:${PART}M)?(?:${PART}D)?` +
    `(?:T(?=\\d)(?:${PART}H)?(?:${PART}M)?(?:${PART}S)?)?)$`,
)

export const duration: Check = matching(DURATION, 'must be a duration of ISO 8601')

/** As two durations are compared: what is smaller than a hundredth of a second does not count (IEEE 9274.1.1 § 4.2.7). */
export const comparedDuration = (value: string): string => value.replace(/([.,]\d\d)\d+S$/, '$1S')
