package org.tensionwire.cli.feeds;

/**
 * Something wrong in a feed file.
 *
 * @param line line in the file, from 1
 */
public record Fault(int line, String message) {}
