/** Where who signed gives their report, by their own link. */
export const REPORTING = '/immersions/bilan'
/** Where somebody finds their own immersions. */
export const OWN_IMMERSIONS = '/immersions/mes-immersions'
/** Where an accident is said and followed, by a link of who signed. */
export const ACCIDENTS = '/immersions/accident'
/** Where a host asks for the link of its page, and, with the secret behind it, where it reads its page. */
export const HOSTING = '/immersions/accueil'
/** Where who signed for a host, by their link, has the link of its page sent to them. */
export const HOSTING_BY_LINK = `${HOSTING}/par-mon-lien`
/** Where a body says in whose name it prescribes. */
export const PRESCRIBING = '/immersions/prescription'
/** Where somebody says where they stand, three and six months after an immersion. */
export const AFTER = '/immersions/apres'
/** Where who directs an organisation finds the immersions that it keeps and that nobody follows any more. */
export const UNFOLLOWED = '/immersions/conventions/a-confier'
