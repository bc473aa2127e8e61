/** What a language's translations are held to: words of negation and of accusation, as beginnings of words in lower case. */
export interface LanguageRow {
  readonly code: string;
  readonly english: string;
  readonly own: string;
  readonly negations: readonly string[];
  readonly allegations: readonly string[];
  /** Said under a translated headline, in its own language. */
  readonly disclosure: string;
}

/** Languages a take may be translated into. */
export const LANGUAGES: readonly LanguageRow[] = [
  {
    code: 'de',
    english: 'German',
    own: 'Deutsch',
    negations: ['nicht', 'kein', 'nie', 'niemand', 'nichts', 'ohne', 'weder'],
    allegations: ['angeblich', 'mutmaßlich', 'soll', 'behaupt', 'vorwurf', 'vorwürf', 'wirft', 'werfen', 'vorgeworfen', 'beschuldig'],
    disclosure: 'Von einem Modell übersetzt, Satz für Satz vom Programm geprüft. Von keinem Menschen durchgesehen.',
  },
  {
    code: 'fr',
    english: 'French',
    own: 'Français',
    negations: ['ne', "n'", 'n’', 'pas', 'aucun', 'jamais', 'sans', 'ni', 'non', 'personne', 'rien'],
    allegations: ['présum', 'aurai', 'allég', 'allèg', 'prétend', 'accus', 'affirm', 'soutien'],
    disclosure: 'Traduit par un modèle, vérifié phrase par phrase par programme. Relu par personne.',
  },
  {
    code: 'es',
    english: 'Spanish',
    own: 'Español',
    negations: ['no', 'ningun', 'ningún', 'nunca', 'sin', 'ni', 'nadie', 'nada', 'jamás', 'tampoco'],
    allegations: ['presunt', 'supuest', 'alega', 'habría', 'acus', 'sostien', 'afirm', 'denunci'],
    disclosure: 'Traducido por un modelo, comprobado frase por frase por programa. Sin revisión humana.',
  },
  {
    code: 'it',
    english: 'Italian',
    own: 'Italiano',
    negations: ['non', 'nessun', 'mai', 'senza', 'né', 'niente', 'nulla'],
    allegations: ['presunt', 'avrebb', 'sosten', 'sostien', 'accus', 'afferm', 'asser'],
    disclosure: 'Tradotto da un modello, controllato frase per frase da un programma. Nessuna revisione umana.',
  },
  {
    code: 'nl',
    english: 'Dutch',
    own: 'Nederlands',
    negations: ['niet', 'geen', 'nooit', 'zonder', 'noch', 'niemand', 'niets'],
    allegations: ['vermeend', 'zou', 'beweer', 'beschuldig', 'naar verluidt', 'beticht'],
    disclosure: 'Vertaald door een model, zin voor zin gecontroleerd door een programma. Door niemand nagelezen.',
  },
  {
    code: 'pt',
    english: 'Portuguese',
    own: 'Português',
    negations: ['não', 'nenhum', 'nunca', 'sem', 'nem', 'ninguém', 'nada', 'jamais'],
    allegations: ['alegad', 'alega', 'supost', 'teria', 'acus', 'afirm', 'presum'],
    disclosure: 'Traduzido por um modelo, verificado frase a frase por programa. Sem revisão humana.',
  },
];
