import { companySpoken } from '#company'
import { certificationSentences } from '#certification'
import { employmentSentences } from '#employment'
import { immersionSentences } from '#immersion'
import { jurySentences } from '#jury'
import { orientationSentences } from '#orientation'
import { coursesSentences } from '#courses'
import { askingSentences, deliverySentences } from '#delivery'
import { farmSentences } from '#farm'
import { peopleSentences } from '#people'
import { portfolioSentences } from '#portfolio'
import { ownMoneySentences } from '#payments'
import { labelSentences } from '#platform/labels'
import { spoken, type Spoken } from '#platform/languages'
import { letterWords } from '#platform/letters'
import { keeperSentences, marketSentences } from '#market'
import { ordersSentences, shopOrderSentences } from '#orders'
import { noticeSentences } from '#platform/notices'
import { frameSentences } from '#platform/ui'
import { addressSentences } from '#territory'
import { trainingSentences } from '#training'
import { problemSentences, typedSentences } from '#platform/web'
import { aboutSentences } from '../about/sentences.ts'
import { homeSentences } from '../home/sentences.ts'
import { myDataSentences } from '../my-data/sentences.ts'
import { placeSentences } from '../frame/place-sentences.ts'

/** All that is said in several languages, room by room: what somebody reads over before it is called a translation. */
export const spokenPages: readonly Spoken<object>[] = [
  frameSentences,
  spoken('letters', 'Les envois d’un appareil', letterWords),
  placeSentences,
  problemSentences,
  typedSentences,
  noticeSentences,
  ...peopleSentences,
  homeSentences,
  myDataSentences,
  aboutSentences,
  ...orientationSentences,
  ...certificationSentences,
  ...employmentSentences,
  ...immersionSentences,
  ...jurySentences,
  ...portfolioSentences,
  ...companySpoken,
  ...trainingSentences,
  ...coursesSentences,
  ...deliverySentences,
  ...farmSentences,
  ...marketSentences,
  ...ordersSentences,
  askingSentences,
  addressSentences,
  ...keeperSentences,
  ...shopOrderSentences,
  ownMoneySentences,
  labelSentences,
]
