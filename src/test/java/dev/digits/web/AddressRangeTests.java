package dev.digits.web;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class AddressRangeTests {

	@ParameterizedTest
	@CsvSource({ "10.0.0.0/8,10.255.0.1,true", "10.0.0.0/8,11.0.0.1,false", "172.16.0.0/12,172.31.9.9,true",
			"172.16.0.0/12,172.32.0.1,false", "192.0.2.7,192.0.2.7,true", "192.0.2.7,192.0.2.8,false",
			"0.0.0.0/0,8.8.8.8,true", "::1,[::1],true", "::1,0:0:0:0:0:0:0:1,true", "fc00::/7,fd12::1,true",
			"fe80::/10,fe80::1%eth0,true", "fc00::/7,10.0.0.1,false", "10.0.0.0/8,::ffff:10.0.0.1,true",
			"10.0.0.0/8,localhost,false", "10.0.0.0/8,'',false" })
	void knowsWhatIsInIt(String range, String address, boolean within) {
		assertThat(AddressRange.of(range).contains(address)).isEqualTo(within);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "localhost", "10.0.0.0/33", "10.0.0.0/x", "10.0.0.0/-1", "10.0.0.256", "::1/129" })
	void saysWhatIsNone(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> AddressRange.of(text))
			.withMessageContaining("10.0.0.0/8");
	}

}
