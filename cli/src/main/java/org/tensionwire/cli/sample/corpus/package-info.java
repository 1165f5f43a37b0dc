/** The sample's publishers and stories, read from YAML on the classpath and checked as a whole. */
@NullMarked
package org.tensionwire.cli.sample.corpus;

import org.jspecify.annotations.NullMarked;
