import { dayOf } from '#platform/time'
import { asId } from '#platform/id'
import type { Framework } from './framework.ts'
import type { FrameworkId } from '../ids.ts'

const published = (title: string) => ({ title, wording: 'published' as const })
const toBeConfirmed = (title: string) => ({ title, wording: 'to be confirmed' as const })

/**
 * The Cléa framework, as the site of the certificate describes it. Titles to be confirmed [U] were not read in the published
 * framework itself: correct them here, or load another version with its own date.
 */
export const clea2018: Framework = {
  id: asId<FrameworkId>('clea-2018'),
  title: 'Socle de connaissances et de compétences professionnelles (Cléa)',
  source: 'certificat-clea.fr',
  fromDay: dayOf('2015-02-13'), // décret n° 2015-172 du 13 février 2015, which created the socle
  domains: [
    {
      number: 1,
      shortTitle: 'Français',
      title: 'La communication en français',
      subDomains: [
        published('Écouter et comprendre'),
        published('S’exprimer à l’oral'),
        published('Lire'),
        published('Écrire'),
        published('Décrire et formuler'),
      ],
    },
    {
      number: 2,
      shortTitle: 'Calcul',
      title: 'L’utilisation des règles de base de calcul et du raisonnement mathématique',
      subDomains: [
        published('Se repérer dans l’univers des nombres'),
        published('Résoudre un problème mettant en jeu une ou plusieurs opérations'),
        published('Lire et calculer les unités de mesures, de temps et des quantités'),
        published('Se repérer dans l’espace'),
        published('Restituer oralement un raisonnement mathématique'),
      ],
    },
    {
      number: 3,
      shortTitle: 'Numérique',
      title: 'L’utilisation des techniques usuelles de l’information et de la communication numérique',
      subDomains: [
        published('Connaître son environnement et les fonctions de base pour utiliser un ordinateur'),
        published('Saisir et mettre en forme du texte, gérer des documents'),
        published('Se repérer dans l’environnement internet et effectuer une recherche sur le web'),
        published('Utiliser la fonction de messagerie'),
      ],
    },
    {
      number: 4,
      shortTitle: 'Équipe',
      title: 'L’aptitude à travailler dans le cadre de règles définies d’un travail en équipe',
      subDomains: [
        toBeConfirmed('Respecter les règles de vie collective'),
        toBeConfirmed('Travailler en équipe'),
        toBeConfirmed('Contribuer dans un groupe'),
        toBeConfirmed('Communiquer'),
      ],
    },
    {
      number: 5,
      shortTitle: 'Autonomie',
      title: 'L’aptitude à travailler en autonomie et à réaliser un objectif individuel',
      subDomains: [
        published('Comprendre son environnement de travail'),
        published('Réaliser des objectifs individuels dans le cadre d’une action simple ou d’un projet'),
        published('Prendre des initiatives et être force de proposition'),
      ],
    },
    {
      number: 6,
      shortTitle: 'Apprendre',
      title: 'La capacité d’apprendre à apprendre tout au long de la vie',
      subDomains: [
        toBeConfirmed('Accumuler de l’expérience et en tirer les leçons appropriées'),
        toBeConfirmed('Entretenir sa curiosité et sa motivation pour apprendre dans le champ professionnel'),
        toBeConfirmed(
          'Optimiser les conditions d’apprentissage, de la théorie à la pratique professionnelle',
        ),
      ],
    },
    {
      number: 7,
      shortTitle: 'Hygiène, sécurité',
      title:
        'La maîtrise des gestes et postures et le respect des règles d’hygiène, de sécurité et environnementales élémentaires',
      subDomains: [
        published('Respecter un règlement sécurité, hygiène, environnement, une procédure qualité'),
        published('Avoir les bons gestes et réflexes afin d’éviter les risques'),
        published('Être capable d’appliquer les gestes de premier secours'),
        published('Contribuer à la préservation de l’environnement et aux économies d’énergie'),
      ],
    },
  ],
}
