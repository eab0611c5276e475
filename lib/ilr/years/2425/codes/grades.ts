import { type Code, codes } from '../../../code-list';

const asWritten = (grades: string): readonly Code[] =>
  grades
    .trim()
    .split(/\s+/)
    .map((grade) => ({ code: grade, label: grade, from: null, to: null }));

/** MathGrade and EngGrade. */
export const schoolGrades = asWritten(`
  1 2 3 4 5 6 7 8 9 A A* A*A A*A* AA AB B BB BC C CC CD D DD DE E EE EF F FF FG G GG N U
`).concat(codes(['NONE', 'None']));

const PERCENTAGES = Array.from({ length: 99 }, (_, at) => String(at + 1).padStart(2, '0'));

/** OutGrade, of all kinds of qualification. */
export const outcomeGrades = [
  ...codes(
    ['CR', 'Credit'],
    ['DS', 'Distinction'],
    ['DS*', 'Distinction *'],
    ['EL1', 'Achievement at entry level 1'],
    ['EL2', 'Achievement at entry level 2'],
    ['EL3', 'Achievement at entry level 3'],
    ['FI', 'First class honours'],
    ['FL', 'Fail'],
    ['FO', 'Fourth class honours'],
    ['GN', 'General'],
    ['ME', 'Merit'],
    ['OR', 'Ordinary'],
    ['OTH', 'Other grade not included on the list above'],
    ['PA', 'Pass'],
    ['SE', 'Undivided second class honours'],
    ['SL', 'Lower second class honours'],
    ['SU', 'Upper second class honours'],
    ['TH', 'Third class honours'],
    ['UH', 'Unclassified honours'],
  ),
  ...PERCENTAGES.map((mark) => ({ code: mark, label: `Percentage mark ${mark}`, from: null, to: null })),
  ...asWritten(`
  * ** *** ***D **D *A *B *C *D *DD *E *F *G 1 2 3 4 5 6 7 8 9 A A* A*A A*A* AA AA* AAA AAB AAC AAD AAE AB ABA ABB
  ABC ABD ABE AC ACA ACB ACC ACD ACE AD ADA ADB ADC ADD ADE AE AEA AEB AEC AED AEE AF AG B B* BA BAA BAB BAC BAD
  BAE BB BBA BBB BBC BBD BBE BC BCA BCB BCC BCD BCE BD BDA BDB BDC BDD BDE BE BEA BEB BEC BED BEE BF BG C C* CA
  CAA CAB CAC CAD CAE CB CBA CBB CBC CBD CBE CC CCA CCB CCC CCD CCE CD CDA CDB CDC CDD CDE CE CEA CEB CEC CED CEE
  CF CG D D* D** D*** D*D D*D* D*D*D D*D*D* D*D*M D*D*P D*DD D*DD* D*DM D*DP D*M D*MD D*MD* D*MM D*MP D*P D*PD
  D*PD* D*PM D*PP D1 D2 D3 DA DAA DAB DAC DAD DAE DB DBA DBB DBC DBD DBE DC DCA DCB DCC DCD DCE DD DD* DD*D DD*D*
  DD*M DD*P DDA DDB DDC DDD DDD* DDDD DDDM DDDP DDE DDM DDMD DDMM DDMP DDP DDPD DDPM DDPP DE DEA DEB DEC DED DEE
  DF DG DM DMD DMD* DMDD DMDM DMDP DMM DMMD DMMM DMMP DMP DMPD DMPM DMPP DP DPD DPD* DPDD DPDM DPDP DPM DPMD DPMM
  DPMP DPP DPPD DPPM DPPP E E* EA EAA EAB EAC EAD EAE EB EBA EBB EBC EBD EBE EC ECA ECB ECC ECD ECE ED EDA EDB EDC
  EDD EDE EE EEA EEB EEC EED EEE EF EG F F* FA FB FC FD FE FF FG G G* GA GB GC GD GE GF GG L1 L2 L2D L2D* L2D*D
  L2D*D* L2DD L2DM L2M L2MM L2MP L2P L2PP M1 M2 M3 MD MD* MD*D MD*D* MD*M MD*P MDD MDD* MDDD MDDM MDDP MDM MDMD
  MDMM MDMP MDP MDPD MDPM MDPP MM MMD MMD* MMDD MMDM MMDP MMM MMMD MMMM MMMP MMP MMPD MMPM MMPP MP MPD MPD* MPDD
  MPDM MPDP MPM MPMD MPMM MPMP MPP MPPD MPPM MPPP N P1 P2 P3 PD PD* PD*D PD*D* PD*M PD*P PDD PDD* PDDD PDDM PDDP
  PDM PDMD PDMM PDMP PDP PDPD PDPM PDPP PM PMD PMD* PMDD PMDM PMDP PMM PMMD PMMM PMMP PMP PMPD PMPM PMPP PP PPD
  PPD* PPDD PPDM PPDP PPM PPMD PPMM PPMP PPP PPPD PPPM PPPP U X Y
  `),
];
