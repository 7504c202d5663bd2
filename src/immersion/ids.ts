import type { Id } from '#platform/id'

export type HostId = Id<'host'>
export type ImmersionId = Id<'immersion'>
export type ConventionId = Id<'convention'>
export type PaperId = Id<'paper'>
export type SignatoryId = Id<'signatory'>
export type DeclarationId = Id<'declaration'>
export type NeedId = Id<'need'>
export type WaitingNeedId = Id<'waiting need'>
export type ProposalId = Id<'proposal'>
export type AccidentId = Id<'accident'>
export type VisitId = Id<'visit'>
export type HostPageAskId = Id<'host page ask'>
