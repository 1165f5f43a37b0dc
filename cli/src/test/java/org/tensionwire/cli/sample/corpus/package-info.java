@NullMarked
package org.tensionwire.cli.sample.corpus;

import org.jspecify.annotations.NullMarked;
