/** The namespaces of the LRS; none of them is an address. */
export const SOAP = 'http://schemas.xmlsoap.org/soap/envelope/';
export const SCHEMA_INSTANCE = 'http://www.w3.org/2001/XMLSchema-instance';
export const FIND = 'http://api.lrs.miap.gov.uk/findmsg';
export const REGISTER = 'http://api.lrs.miap.gov.uk/regmsg';
export const BATCH = 'http://api.lrs.miap.gov.uk/batchmsg';
export const VERIFY_BATCH = 'http://api.lrs.miap.gov.uk/vldmsg';
export const REPORT = 'http://api.lrs.miap.gov.uk/reportmsg';
export const EXCEPTIONS = 'http://api.lrs.miap.gov.uk/exceptions';
export const EVENTS = 'http://tempuri.org/';
export const EVENTS_FAULTS = 'http://api.lrs.qcf.gov.uk/faults';
export const EVENTS_ORGANISATION = 'http://schemas.datacontract.org/2004/07/Amor.Qcf.Service.Interface';
