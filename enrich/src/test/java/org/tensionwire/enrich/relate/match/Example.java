package org.tensionwire.enrich.relate.match;

import java.util.List;

/**
 * A story beside an incident that it may report.
 *
 * @param groups that of the story's incident and that of the other one
 */
record Example(double[] measures, boolean right, double weight, List<String> groups) {}
