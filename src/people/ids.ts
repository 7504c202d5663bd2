import type { Id } from '#platform/id'

export type AskId = Id<'sign-in ask'>
export type CredentialId = Id<'passkey'>
export type GroupId = Id<'group'>
export type LoginChangeId = Id<'login change'>
export type MembershipId = Id<'membership'>
export type MergeId = Id<'merge'>
export type OrganisationId = Id<'organisation'>
export type PathId = Id<'path'>
export type PersonId = Id<'person'>
export type ReachAskId = Id<'reach ask'>
export type SstSessionId = Id<'SST session'>
