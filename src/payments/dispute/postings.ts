import { newPosting, type About, type Posting } from '../posting.ts'

export const disputeOpened = (cents: number, about: About): Posting =>
  newPosting('dispute opened', about, null, [
    ['disputed', cents],
    ['platform', -cents],
  ])

export const disputeWon = (cents: number, about: About): Posting =>
  newPosting('dispute won', about, null, [
    ['platform', cents],
    ['disputed', -cents],
  ])

/** What a lost dispute takes beyond what was left of the payment: nobody sold it, the operator loses it. */
export const disputeLoss = (cents: number, about: About): Posting =>
  newPosting('dispute lost', { ...about, key: `${about.key} loss` }, null, [
    ['losses', cents],
    ['disputed', -cents],
  ])
