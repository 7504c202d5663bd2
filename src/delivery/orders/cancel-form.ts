import { field } from '#platform/web'

/** Why whoever runs the bikes cancels an order. */
export const cancelCodes = ['by hub', 'by shop', 'by customer'] as const
export const cancelForm = field.form({ why: field.oneOf(cancelCodes) })
