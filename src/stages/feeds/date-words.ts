/** Months by the first letters of their names in languages that feeds use for dates; matched by the longest entry that begins the word. */
export const MONTHS: Readonly<Record<string, number>> = {
  ...{ jan: 1, feb: 2, mar: 3, apr: 4, may: 5, jun: 6, jul: 7, aug: 8, sep: 9, oct: 10, nov: 11, dec: 12 },
  ...{ jän: 1, mär: 3, mrz: 3, mai: 5, okt: 10, dez: 12 },
  ...{ janv: 1, févr: 2, fév: 2, fev: 2, mars: 3, avr: 4, juin: 6, juil: 7, août: 8, aoû: 8, déc: 12 },
  ...{ ene: 1, abr: 4, ago: 8, set: 9, dic: 12, gen: 1, mag: 5, giu: 6, lug: 7, ott: 10, out: 10 },
  ...{ maa: 3, mrt: 3, mei: 5, maj: 5, márc: 3, ápr: 4, máj: 5, jún: 6, júl: 7, szept: 9 },
};

/** Offsets in minutes of zone names that feeds use; a name not here counts as UTC, as RFC 5322 says of unknown ones. */
export const ZONES: Readonly<Record<string, number>> = {
  ...{ z: 0, gmt: 0, utc: 0, ut: 0, wet: 0, west: 60, bst: 60, cet: 60, cest: 120, met: 60, mest: 120, mez: 60, mesz: 120 },
  ...{
    eet: 120,
    eest: 180,
    msk: 180,
    sast: 120,
    ist: 330,
    pkt: 300,
    ict: 420,
    wib: 420,
    hkt: 480,
    sgt: 480,
    awst: 480,
    jst: 540,
    kst: 540,
  },
  ...{ acst: 570, aest: 600, aedt: 660, nzst: 720, nzdt: 780 },
  ...{ nst: -210, ndt: -150, ast: -240, adt: -180, est: -300, edt: -240, et: -300, cst: -360, cdt: -300, ct: -360 },
  ...{ mst: -420, mdt: -360, mt: -420, pst: -480, pdt: -420, pt: -480, akst: -540, akdt: -480, hst: -600, brt: -180, art: -180 },
};
