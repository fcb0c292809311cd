export { type ContractCase, type ReaderContract, readerContract } from './reader-contract.ts';
