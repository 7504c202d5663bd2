import { newSite } from '#platform/web'
import { changeLoginPage } from './change-login-pages.tsx'
import { requireFresh } from '../session/door.ts'
import { showMyPage } from './show-my-page.ts'
import { closeOne, closeOthers } from './session-routes.ts'
import { CHANGE, askChange, confirmChange } from './change-login-routes.ts'

export const myPageSite = newSite()
  .get('/moi', (c) => showMyPage(c))
  .post('/moi/sessions/fermer-les-autres', closeOthers)
  .post('/moi/sessions/:id/fermer', closeOne)
  .get('/moi/connexion', (c) => {
    requireFresh(c, CHANGE)
    return changeLoginPage(c, {})
  })
  .post('/moi/connexion', askChange)
  .post('/moi/connexion/code', confirmChange)
