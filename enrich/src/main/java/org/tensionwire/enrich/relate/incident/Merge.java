package org.tensionwire.enrich.relate.incident;

import org.tensionwire.contract.Incident;

/**
 * What a merge leaves.
 *
 * @param from forwards to the other and has no report
 * @param into has the reports of both
 */
public record Merge(Incident from, Incident into) {}
