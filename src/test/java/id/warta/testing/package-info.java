/** What tests share: the database, the clock, the contract and makers of samples. */
package id.warta.testing;
