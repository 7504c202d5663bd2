import { holds, steers, type Actor, type Role, type OrganisationId } from '#people'

/** The roles that lead actions in the name of their organisation. */
export const leading: readonly Role[] = ['training lead', 'direction']

/** True for who may change this action: who leads its lead organisation, and who steers the territory. */
export const mayManage = (actor: Actor, action: { leadId: OrganisationId }): boolean =>
  leads(actor, action) || steers(actor)

/** True for who leads this action in the name of its lead organisation: to say what only the lead may, the steward included. */
export const leads = (actor: Actor, action: { leadId: OrganisationId }): boolean =>
  holds(actor, leading, action.leadId)
