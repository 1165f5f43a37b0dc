package org.tensionwire.systemtests.audit;

/**
 * A broken promise.
 *
 * @param promise short name of what was promised, such as {@code nothing-lost}
 * @param detail which record broke it
 */
public record Violation(String promise, String detail) {}
