/** A council with two budget lines, and the codes that roll up to them. */
export const extractCouncil = {
  portfolios: ["portfolio,year,name,position", "RES,2024/25,Resources,1"],
  periods: [
    "year,period,label,from,to,position",
    "2024/25,q1,Quarter 1,2024-04-01,2024-06-30,1",
    "2024/25,q2,Quarter 2,2024-04-01,2024-09-30,2",
    "2024/25,apr,April,2024-04-01,2024-04-30,3",
  ],
  budget_lines: [
    "portfolio,year,line,row,name,employee,non_employee,gross,income,net,unit,position",
    "RES,2024/25,libraries,line,Libraries,100,50,150,-30,120,GBP,1",
    "RES,2024/25,museums,line,Museums,10,5,15,-3,12,GBP,2",
  ],
  ledger_codes: [
    "year,cost_centre,subjective,portfolio,line,column",
    "2024/25,110*,1*,RES,libraries,employee",
    "2024/25,110*,4*,RES,libraries,non-employee",
    "2024/25,110*,9*,RES,libraries,income",
    "2024/25,00120,*,RES,museums,non-employee",
  ],
};

/** Preamble, sums, a blank line, the headings again and amounts in every form: as a system prints its reports. */
export const printedExtract = [
  "Anytown Council - Budget monitoring,,,,,,",
  "Run on 04/10/2024 by period,,,,,,",
  "",
  "Cost Centre,Description,Subjective,Period,Budget (£),Actual (£),Commitments",
  '11001,Café,1000,P01,"1,234.50","£1,200.00",',
  "11001,Café,4000,P06,100.00,20.00-,5.25",
  "11002,Branch,9000,P06,(50.00),(20.00),",
  "Total 11001 - 11002,,,,1284.50,1160.00,5.25",
  "Cost Centre,Description,Subjective,Period,Budget (£),Actual (£),Commitments",
  "00120,Museum,4000,P02,10.00,12.00,1.00",
  "00120,Museum,4000,P07,10.00,99.00,-",
  "Grand Total,,,,1304.50,1271.00,6.25",
  "End of report,,,,,,",
];
