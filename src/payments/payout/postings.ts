import type { OrganisationId } from '#people'
import { newPosting, type About, type Posting } from '../posting.ts'

export const payoutAsked = (organisationId: OrganisationId, cents: number, about: About): Posting =>
  newPosting('payout asked', about, organisationId, [
    ['merchant', cents],
    ['on its way', -cents],
  ])

export const payoutPaid = (organisationId: OrganisationId, cents: number, about: About): Posting =>
  newPosting('payout paid', about, organisationId, [
    ['on its way', cents],
    ['connected', -cents],
  ])

/** `paid`: the bank had taken it, then sent it back. */
export const payoutReturned = (
  organisationId: OrganisationId,
  cents: number,
  about: About,
  paid: boolean,
): Posting =>
  newPosting('payout returned', about, organisationId, [
    [paid ? 'connected' : 'on its way', cents],
    ['merchant', -cents],
  ])
