package fengsui.codec.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.GridCells;
import fengsui.area.Point;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {

    private final Random random = new Random(17);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800138000",
                "138-0013-8000",
                "138 0013 8000",
                "138.0013.8000",
                "138 00138000",
                "+8613800138000",
                "+86 138-0013-8000",
                "8613800138000",
                "008613800138000",
                "0086 138 0013 8000",
                "(+86)138-0013-8000",
                "１３８００１３８０００",
                "caller-13800138000",
                "T13800138000",
                "call 1 from 138 0013 8000",
                "010-65529988",
                "0755-1234567",
                "+44 20 7946 0958",
                "+1 (610) 555-0123",
                "+16105550123",
                "(610) 555-0123",
                "610-555-0123",
                "610.555.0123",
                "11010519491231002X",
                "11010519491231002x",
                "110105 19491231 002X",
                "110105194912310000_11010519491231002X",
                "110105491231002",
                "li.si@example.com",
                "mailto:li.si+1@mail.example.cn",
                "京A12345",
                "京A·12345",
                "沪ad12345",
                "粤B D1234 5",
                "粤Z1234港",
            })
    void whenATextHoldsAPersonsNumber_thenItIsFound(String text) {
        assertThat(PersonalData.in(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "e1",
                "gas-17",
                "34020000001320000001",
                "34020000001340000001-2026-06-01T08:00:00",
                "1780243200123",
                "1780243200",
                "1780243200.123456",
                "T1780243200",
                "2026-06-01T08:00:00.123+08:00",
                "2026-06-01T08:00:00+0800",
                "20260601080000138",
                "urn:ogc:def:crs:EPSG::4326",
                "urn:ngsi-ld:TrafficFlowObserved:TrafficFlowObserved-Valladolid-osm-60821110",
                "urn:oid:1.3.6.1.4.1.2011.2.23",
                "550e8400-e29b-41d4-a716-446655440000",
                "550e8400-1380-0138-0001-446655440000",
                "d41d8cd98f00b204e9800998ecf8427e",
                "110105001001",
                "110105001001003",
                "11010519491231002",
                "110105194912310021",
                "12345678901",
                "135.08765432",
                "135.08765432,47.12345678",
                "192.168.100.138",
                "rtsp://user:pass@10.0.0.1/stream",
                "http://[::1]:8080/a",
                "Dongsi-2013-3-1-0/pm25",
                "a@b",
                "京东",
                "%LEL",
                "µg/m³"
            })
    void whenATextHoldsNone_thenNothingIsFound(String text) {
        assertThat(PersonalData.in(text)).isFalse();
    }

    @Test
    void whenMachinesMakeIds_thenNoneIsTakenForAPerson() {
        for (int i = 0; i < 20_000; i++) {
            byte[] hash = new byte[32];
            random.nextBytes(hash);
            long time = 1_500_000_000_000L + random.nextLong(500_000_000_000L);
            List<String> ids = List.of(
                    UUID.nameUUIDFromBytes(hash).toString(),
                    HexFormat.of().formatHex(hash),
                    HexFormat.of().formatHex(hash, 0, 8).replaceFirst("[0-9]", "a"),
                    Base64.getUrlEncoder().encodeToString(hash),
                    "gas-" + time,
                    Instant.ofEpochMilli(time).toString(),
                    "3402000000132" + (1_000_000 + random.nextInt(9_000_000)),
                    GridCells.codeOf(new Point(73 + random.nextDouble() * 62, 18 + random.nextDouble() * 35)));
            assertThat(ids).noneMatch(PersonalData::in);
        }
    }

    @Test
    void whenOneCheckCharacterIsWrong_thenItIsNoCard() {
        for (char c : "0123456789".toCharArray()) {
            assertThat(PersonalData.in("11010519491231002" + c)).isFalse();
        }
        assertThat(PersonalData.in("11010519490230002" + IdentityCard.check("11010519490230002")))
                .isFalse();
    }
}
